import tf from "#platform/tf";
import { chooseThreads } from "../engine/threads.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { readModel } from "../model/readModel.js";
import { learningRateOf } from "../model/readOptimizer.js";
import { trainingText } from "../trainingText.js";
import { readCallbacks } from "./callbacks.js";
import {
  checkShapes,
  checkTargets,
  countAfterSplit,
  type FitPlan,
  namesOfOutput,
  trainingNames,
  validationNames,
} from "./checkArguments.js";
import { engineWith, type Part } from "./copyExamples.js";
import { classWeightsOf, productOf, sampleWeightsOf } from "./exampleWeights.js";
import { warnOnce } from "./fallback.js";
import { trainingOperationsOf } from "./operations.js";
import { examplesOf, valuesOf } from "./readTensor.js";
import { tellSortedLabels } from "./sortedLabels.js";
import { trainEpochs } from "./trainEpochs.js";

/** Everything that a run needs, ready to start. */
export interface Run {
  start(): Promise<tf.History>;
}

/**
 * `model.fit` on the engine: prepares the run, so that whatever is wrong shows before training starts.
 *
 * @throws NotCovered if the engine does not do this; ShapeError, ValueError, EmptyDataError if data or arguments are wrong
 */
export function prepareFit(
  model: LayersModelInside,
  x: unknown,
  y: unknown,
  args: tf.ModelFitArgs,
  plan: FitPlan,
): Run {
  const { lacks } = trainingText;
  const { spec, variables } = readModel(model, "train");
  if ((args.shuffle as unknown) === "batch") throw new NotCovered(lacks.argument('shuffle: "batch"'));
  checkShapes(trainingNames, x, y, model, spec);
  const { validationData } = args;
  if (validationData) checkShapes(validationNames, validationData[0], validationData[1], model, spec);
  const callbacks = readCallbacks(args.callbacks, args.yieldEvery);

  const [inputs, targets] = model.standardizeUserDataXY(x, y, false, plan.batchSize);
  const validation =
    validationData && model.standardizeUserDataXY(validationData[0], validationData[1], true, plan.batchSize);
  const given = givenTensors(x, y, validationData);
  const made = [...inputs, ...targets, ...(validation?.flat() ?? [])].filter((tensor) => !given.has(tensor));
  try {
    spec.outputs.forEach(({ loss }, i) => {
      const shape = model.outputs[i].shape.slice(1) as number[];
      for (const [names, tensors] of [
        [trainingNames, targets],
        [validationNames, validation?.[1]],
      ] as const)
        if (loss && tensors) checkTargets(namesOfOutput(names, model, i), tensors[i], shape, loss);
    });
    const examples = inputs[0].shape[0];
    const training = validation ? examples : countAfterSplit(plan, examples);
    if (!validation && training < examples && /crossentropy/i.test(spec.outputs[0].loss?.kind ?? "")) {
      tellSortedLabels(valuesOf(targets[0]), targets[0].size / examples, training);
    }
    const validating = validation ? validation[0][0].shape[0] : examples - training;
    // 32 is what everybody writes, also for a handful of examples
    if (plan.batchSize > Math.max(training, 32)) {
      warnOnce(trainingText.fewExamples(plan.batchSize, training));
    }
    const batchSize = Math.min(plan.batchSize, Math.max(training, validating));
    const work = trainingOperationsOf(spec);
    const threads = chooseThreads(work * batchSize, work * training * (plan.epochs - plan.initialEpoch));
    const ownWeights = sampleWeightsOf(model, args.sampleWeight, examples, trainingNames);
    const trainingWeights = productOf(ownWeights, classWeightsOf(model, args.classWeight, targets));
    const [, , weightsGiven] = (validationData ?? []) as unknown[];
    const validationWeights = validation
      ? sampleWeightsOf(model, weightsGiven, validating, validationNames)
      : ownWeights; // a class's weight is for training alone, as in Keras
    const all = examplesOf(inputs, targets);
    const parts: Part[] = [{ examples: { ...all, weights: trainingWeights }, first: 0, count: training }];
    if (validation) {
      const examples = { ...examplesOf(...validation), weights: validationWeights };
      parts.push({ examples, first: 0, count: validating });
    } else if (validating > 0) {
      parts.push({ examples: { ...all, weights: validationWeights }, first: training, count: validating });
    }
    const engine = engineWith({ model: spec, batchSize, threads }, parts);
    const weights = new ModelWeights(engine, variables, model);
    weights.load();
    return {
      start: () =>
        trainEpochs({
          model,
          engine,
          weights,
          callbacks,
          plan,
          shuffle: args.shuffle ?? true,
          verbose: args.verbose ?? 1,
          learningRate: () => learningRateOf(model.optimizer_ as tf.Optimizer),
        }),
    };
  } finally {
    tf.dispose(made);
  }
}

/** What the caller owns: it is not disposed of here. */
function givenTensors(...values: unknown[]): Set<unknown> {
  return new Set(values.flat().flatMap((value) => (isPlainMap(value) ? Object.values(value) : [value])));
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof tf.Tensor);
}
