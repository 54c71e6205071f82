import type * as tf from "@tensorflow/tfjs";
import { EmptyDataError, NotCompiledError, ShapeError, ValueError } from "../../errors/errors.js";
import { checkWhole } from "../../input/checkNumber.js";
import { inputText } from "../../input/inputText.js";
import { losses } from "../engine/losses/losses.js";
import { sameShape, valuesIn } from "../engine/shape.js";
import type { LossSpec, ModelSpec } from "../engine/spec.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { NotCovered } from "../model/notCovered.js";
import { lossOf, readLoss } from "../model/readLoss.js";
import { trainingText } from "../trainingText.js";
import { checkTensors } from "./checkTensors.js";
import { warnOnce } from "./fallback.js";
import { valuesOf } from "./readTensor.js";

/** What `fit` takes besides the data, with defaults in place. */
export interface FitPlan {
  batchSize: number;
  epochs: number;
  initialEpoch: number;
  validationSplit: number;
}

/**
 * Checks what can be checked of any model, whether or not the engine trains it.
 *
 * @returns the arguments, with their defaults
 * @throws NotCompiledError, NotATensorError, DisposedTensorError, NotNumbersError or ValueError, before anything is done
 */
export function checkCall(model: LayersModelInside, x: unknown, y: unknown, args: tf.ModelFitArgs): FitPlan {
  // The second is set last: a `compile` that stopped with an error has set the first one only.
  if (!model.optimizer_ || !model.collectedTrainableWeights) throw new NotCompiledError();
  const plan = checkFitArguments(args);
  checkTensors(trainingNames.inputs, x);
  checkTensors(trainingNames.targets, y);
  if (args.sampleWeight != null) checkTensors(trainingNames.weights, args.sampleWeight);
  const validationData: unknown = args.validationData;
  if (validationData == null) return plan;
  if (!Array.isArray(validationData) || validationData.length < 2 || validationData.length > 3)
    throw new ValueError("validationData", trainingText.validationData, shownData(validationData));
  checkTensors(validationNames.inputs, validationData[0]);
  checkTensors(validationNames.targets, validationData[1]);
  if (validationData[2] != null) checkTensors(validationNames.weights, validationData[2]);
  return plan;
}

/** What was given, without the insides of its tensors. */
function shownData(given: unknown): unknown {
  return Array.isArray(given) ? trainingText.given.arrayOf(given.length) : given;
}

/** Checks the labels of a model that the engine does not train, as far as its loss is known. @throws as `checkTargets` */
export function checkLabelsForStock(model: LayersModelInside, y: unknown, args: tf.ModelFitArgs): void {
  model.outputs.forEach(({ shape: [, ...shape] }, output) => {
    const loss = knownLoss(model, output);
    if (!loss || shape.length !== 1 || shape[0] === null) return;
    for (const [names, given] of [
      [trainingNames, y],
      [validationNames, args.validationData?.[1]],
    ] as const) {
      const targets = partOf(given, output, model.outputNames);
      if (!targets) continue;
      const own = namesOfOutput(names, model, output);
      if (targets.shape[0] === 0) throw new EmptyDataError(own.targets);
      checkTargetShape(own, targets, shape as number[], loss);
      checkTargets(own, targets, shape as number[], loss);
    }
  });
}

function knownLoss(model: LayersModelInside, output: number): LossSpec | undefined {
  try {
    return readLoss(lossOf(model, output));
  } catch (error) {
    if (error instanceof NotCovered) return undefined;
    throw error;
  }
}

/** @throws ValueError naming the argument that makes no sense, before anything is done */
function checkFitArguments(args: tf.ModelFitArgs): FitPlan {
  const { batchSize = 32, epochs = 1, initialEpoch = 0 } = args;
  const validationSplit = args.validationSplit ?? 0;
  checkWhole("batchSize", batchSize, 1);
  checkWhole("epochs", epochs, 1);
  checkWhole("initialEpoch", initialEpoch, 0);
  if (!(validationSplit >= 0 && validationSplit < 1)) {
    throw new ValueError("validationSplit", trainingText.validationSplit, validationSplit);
  }
  return { batchSize, epochs, initialEpoch, validationSplit };
}

/**
 * How many examples are left to train on when `validationSplit` has taken its share from the end.
 *
 * @throws ValueError if none is
 */
export function countAfterSplit({ validationSplit }: FitPlan, examples: number): number {
  const left = Math.floor(examples * (1 - validationSplit));
  if (left > 0) return left;
  throw new ValueError("validationSplit", trainingText.smallSplit(examples), validationSplit);
}

/** What a set of examples is called in messages. */
export type SetNames = typeof trainingText.training;

export const { training: trainingNames, validation: validationNames } = trainingText;

/** The names of what belongs to one output, which is named itself if there are several. */
export function namesOfOutput(names: SetNames, { outputNames }: LayersModelInside, output: number): SetNames {
  if (outputNames.length === 1) return names;
  const of = (what: string) => trainingText.ofOutput(what, outputNames[output]);
  return {
    ...names,
    targets: of(names.targets),
    target: (row) => of(names.target(row)),
    entry: (row, column) => of(names.entry(row, column)),
  };
}

/**
 * Checks examples and targets as they were given, against the model.
 *
 * @throws ShapeError, EmptyDataError or ValueError in the words of the one who called `fit`
 */
export function checkShapes(
  names: SetNames,
  x: unknown,
  y: unknown,
  model: LayersModelInside,
  { inputs, outputs }: ModelSpec,
): void {
  const { inputNames, outputNames } = model;
  let count: number | undefined;
  const rows = (what: string, tensor: tf.Tensor) => {
    count ??= tensor.shape[0];
    if (tensor.shape[0] !== count)
      throw new ShapeError(what, trainingText.rowForEachExample(`[${count}, …]`), shown(tensor));
  };
  inputs.forEach(({ shape }, i) => {
    const tensor = partOf(x, i, inputNames);
    if (!tensor) return;
    const what = inputs.length === 1 ? names.inputs : trainingText.ofInput(names.inputs, inputNames[i]);
    checkInputShape(what, tensor, shape);
    rows(what, tensor);
  });
  outputs.forEach(({ loss }, i) => {
    const tensor = partOf(y, i, outputNames);
    if (!tensor || !loss) return;
    const own = namesOfOutput(names, model, i);
    checkTargetShape(own, tensor, model.outputs[i].shape.slice(1) as number[], loss);
    rows(own.targets, tensor);
  });
}

function checkInputShape(what: string, tensor: tf.Tensor, shape: readonly number[]): void {
  const isColumn = tensor.rank === 1 && shape.length === 1 && shape[0] === 1;
  if (!isColumn && !sameShape(tensor.shape.slice(1), shape)) {
    const { asModelInput, oneExample } = trainingText;
    const has = shown(tensor);
    const isOne = sameShape(tensor.shape, shape);
    const wanted = `[count, ${shape.join(", ")}]`;
    throw new ShapeError(what, asModelInput(wanted), isOne ? oneExample(has) : has);
  }
  if (tensor.shape[0] === 0) throw new EmptyDataError(what);
}

/** @param shape of the output, for one example */
function checkTargetShape(
  { targets: name }: SetNames,
  targets: tf.Tensor,
  shape: readonly number[],
  { kind }: LossSpec,
): void {
  const has = shown(targets);
  const rest = targets.shape.slice(1);
  const [places, outputs] = [shape.slice(0, -1), shape.at(-1) as number];
  const isRow = targets.rank === 1 || (targets.rank === 2 && targets.shape[1] === 1);
  if (losses[kind].sparse) {
    if (places.length === 0 ? isRow : sameShape(rest, [...places, 1])) return;
    const { classForEachExample, classForEachPlace, forOneHot } = trainingText;
    const wanted = `[count, ${[...places, 1].join(", ")}]`;
    const sentence = places.length === 0 ? classForEachExample("[count]") : classForEachPlace(wanted);
    throw new ShapeError(name, sentence, sameShape(rest, shape) ? forOneHot(has) : has);
  }
  if (sameShape(rest, shape) || (targets.rank === 1 && sameShape(shape, [1]))) return;
  const wanted = trainingText.valueForEachOutput(`[count, ${shape.join(", ")}]`);
  const areClassNumbers = kind === "categoricalCrossentropy" && isRow && places.length === 0;
  throw new ShapeError(name, wanted, areClassNumbers ? trainingText.forClassNumbers(has, outputs) : has);
}

/**
 * Checks the targets' values.
 *
 * @param shape of the output, for one example
 * @throws ValueError naming the first that does not fit the loss
 */
export function checkTargets(
  names: SetNames,
  targets: tf.Tensor,
  shape: readonly number[],
  { kind }: LossSpec,
): void {
  const [places, outputs] = [shape.slice(0, -1), shape.at(-1) as number];
  const count = valuesIn(places);
  const silent = losses[kind].silentRow?.(valuesOf(targets), outputs);
  if (silent !== undefined) warnOnce(trainingText.noClass(names.target(Math.floor(silent / count)), outputs));
  const fault = losses[kind].fault(valuesOf(targets), outputs);
  if (!fault) return;
  const { row, column, value, wanted } = fault;
  const example = Math.floor(row / count);
  const one = column === undefined ? names.target(example) : names.entry(example, column);
  const target = places.length === 0 ? one : trainingText.atPlace(one, placeOf(row % count, places));
  const should = {
    probability: trainingText.probability,
    finite: inputText.value.finite,
    classNumber: inputText.value.wholeFromTo(0, outputs - 1),
  };
  throw new ValueError(target, should[wanted], value);
}

/** The indices of place `i` of an example, such as line and column. */
function placeOf(i: number, places: readonly number[]): number[] {
  let rest = i;
  return [...places]
    .reverse()
    .map((size) => {
      const at = rest % size;
      rest = Math.floor(rest / size);
      return at;
    })
    .reverse();
}

/** The tensor for input or output `i` as it was given: alone, in an array, or by name; TensorFlow.js checks the form. */
export function partOf(given: unknown, i: number, names: readonly string[]): tf.Tensor | undefined {
  const isTensor = (one: unknown): one is tf.Tensor =>
    typeof one === "object" && one !== null && "shape" in one && "dtype" in one;
  if (isTensor(given)) return names.length === 1 ? given : undefined;
  const parts = Array.isArray(given) && given.length === names.length ? given : [];
  const byName = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  const one = parts[i] ?? byName[names[i]];
  return isTensor(one) ? one : undefined;
}

function shown({ shape }: tf.Tensor): string {
  return `[${shape.join(", ")}]`;
}
