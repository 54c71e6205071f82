import type * as tf from "@tensorflow/tfjs";
import { ShapeError, ValueError } from "../../errors/errors.js";
import { inputText } from "../../input/inputText.js";
import { isTensor } from "../../input/readArray.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { NotCovered } from "../model/notCovered.js";
import { trainingText } from "../trainingText.js";
import { partOf, type SetNames } from "./checkArguments.js";
import { valuesOf } from "./readTensor.js";

/** For each output what each example counts of its loss; `undefined` where that is 1. */
export type ExampleWeights = readonly (Float32Array | undefined)[];

/** @throws ShapeError or ValueError for weights that are not one number for each example */
export function sampleWeightsOf(
  { outputs, outputNames }: LayersModelInside,
  given: unknown,
  examples: number,
  names: SetNames,
): ExampleWeights {
  return outputs.map((_, i) => {
    // one tensor for several outputs counts for each of them
    const weights = isTensor(given) ? given : partOf(given, i, outputNames);
    if (!weights) return undefined;
    const { shape } = weights;
    if (shape[0] !== examples || weights.size !== examples)
      throw new ShapeError(
        names.weights,
        trainingText.weightForEachExample(`[${examples}]`),
        `[${shape.join(", ")}]`,
      );
    const values = Float32Array.from(valuesOf(weights));
    const fault = values.findIndex((value) => !Number.isFinite(value));
    if (fault >= 0) throw new ValueError(names.weight(fault), inputText.value.finite, values[fault]);
    return values;
  });
}

/**
 * What each example counts by its class, as `classWeight` says: labels are class numbers, or the largest value of a row says
 * the class.
 *
 * @throws ValueError if a class that occurs has no weight
 * @throws NotCovered for what cannot be assigned to the outputs, and labels for each place
 */
export function classWeightsOf(
  { outputNames }: LayersModelInside,
  given: unknown,
  targets: readonly tf.Tensor[],
): ExampleWeights {
  return targets.map((tensor, i) => {
    const weights = weightsOfOutput(given, i, outputNames);
    if (!weights) return undefined;
    if (tensor.rank > 2) throw new NotCovered(trainingText.lacks.argument("classWeight"));
    return classesOf(tensor).map((label) => {
      const weight = weights[label];
      if (typeof weight !== "number" || !Number.isFinite(weight))
        throw new ValueError("classWeight", trainingText.weightOfClass(label), given);
      return weight;
    });
  });
}

/** Both together: where an example has two weights, their product. */
export function productOf(first: ExampleWeights, second: ExampleWeights): ExampleWeights {
  return first.map((weights, i) => {
    const others = second[i];
    return weights && others ? weights.map((weight, row) => weight * others[row]) : (weights ?? others);
  });
}

function weightsOfOutput(
  given: unknown,
  i: number,
  names: readonly string[],
): Record<number, unknown> | undefined {
  if (given == null) return undefined;
  const byName = given as Record<string, Record<number, unknown> | undefined>;
  if (Array.isArray(given) && given.length === names.length) return given[i] ?? undefined;
  if (names.some((name) => name in byName)) return byName[names[i]];
  if (names.length > 1) throw new NotCovered(trainingText.lacks.argument("classWeight"));
  return byName as Record<number, unknown>;
}

/** The class of each row. */
function classesOf(targets: tf.Tensor): Float32Array {
  const values = valuesOf(targets);
  const size = targets.size / targets.shape[0];
  return Float32Array.from({ length: targets.shape[0] }, (_, row) => {
    if (size === 1) return values[row];
    const part = values.subarray(row * size, (row + 1) * size);
    return part.indexOf(Math.max(...part));
  });
}
