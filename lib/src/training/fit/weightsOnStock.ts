import tf from "#platform/tf";
import { SixStepsError } from "../../errors/errors.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { lossOf } from "../model/readLoss.js";
import { trainingText } from "../trainingText.js";

/** Losses whose value is one number for all examples, which TensorFlow.js multiplies by the weights. */
const means = new Set<unknown>(Object.values(tf.losses));

/**
 * Checks what TensorFlow.js would do wrong with weights of examples.
 *
 * @throws SixStepsError before anything starts
 */
export function checkWeightsForStock(model: LayersModelInside, args: tf.ModelFitArgs): void {
  const { sampleWeight, classWeight, validationData, validationSplit } = args;
  if ((validationData as unknown[] | undefined)?.length === 3 || (sampleWeight && validationSplit))
    throw new SixStepsError(trainingText.validationWeights);
  if (!sampleWeight && !classWeight) return;
  if (model.outputs.some((_, i) => means.has(lossOf(model, i))))
    throw new SixStepsError(trainingText.weightsOfMean);
}
