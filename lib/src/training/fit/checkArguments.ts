import type * as tf from "@tensorflow/tfjs";
import {
  EmptyDataError,
  NotCompiledError,
  ShapeError,
  SixStepsError,
  ValueError,
} from "../../errors/errors.js";
import { checkWhole } from "../../input/checkNumber.js";
import { losses } from "../engine/losses/losses.js";
import { sameShape } from "../engine/shape.js";
import type { LossSpec } from "../engine/spec.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { NotCovered } from "../model/notCovered.js";
import { readLoss } from "../model/readLoss.js";
import { checkTensors } from "./checkTensors.js";
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
  if (model.optimizer_ === undefined) throw new NotCompiledError();
  const plan = checkFitArguments(args);
  checkTensors(trainingNames.inputs, x);
  checkTensors(trainingNames.targets, y);
  const { validationData } = args;
  if (validationData == null) return plan;
  if (!Array.isArray(validationData) || validationData.length !== 2)
    throw new ValueError("validationData", "an array of two, [examples, labels]", validationData);
  checkTensors(validationNames.inputs, validationData[0]);
  checkTensors(validationNames.targets, validationData[1]);
  return plan;
}

/** Checks the labels of a model that the engine does not train, as far as its loss is known. @throws as `checkTargets` */
export function checkLabelsForStock(model: LayersModelInside, y: unknown, args: tf.ModelFitArgs): void {
  const [output, ...others] = model.outputs;
  const outputs = output.shape.at(-1);
  if (others.length > 0 || output.shape.length !== 2 || outputs == null) return;
  let loss: LossSpec;
  try {
    loss = readLoss(model.loss);
  } catch (error) {
    if (error instanceof NotCovered) return;
    throw error;
  }
  for (const [names, given] of [
    [trainingNames, y],
    [validationNames, args.validationData?.[1]],
  ] as const) {
    const targets = onlyTensor(given);
    if (!targets) continue;
    if (targets.shape[0] === 0) throw new EmptyDataError(names.targets);
    checkTargetShape(names, targets, outputs, loss);
    checkTargets(names, targets, outputs, loss);
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
    throw new ValueError("validationSplit", "a share from 0 to below 1", validationSplit);
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
  const wanted = `small enough to leave an example to train on (there are ${examples})`;
  throw new ValueError("validationSplit", wanted, validationSplit);
}

/** What a set of examples is called in messages. */
export interface SetNames {
  inputs: string;
  targets: string;
  /** One of the targets, without its number. */
  target: string;
}

export const trainingNames: SetNames = {
  inputs: "The training examples (x)",
  targets: "The labels (y)",
  target: "Label",
};
export const validationNames: SetNames = {
  inputs: "The validation examples (validationData[0])",
  targets: "The validation labels (validationData[1])",
  target: "Validation label",
};

/**
 * Checks examples and targets as they were given, against the model.
 *
 * @throws ShapeError, EmptyDataError or ValueError in the words of the one who called `fit`
 */
export function checkShapes(
  names: SetNames,
  x: unknown,
  y: unknown,
  inputShape: readonly number[],
  outputs: number,
  loss: LossSpec,
): void {
  const [inputs, targets] = [onlyTensor(x), onlyTensor(y)];
  if (!inputs || !targets) return; // maps and arrays of tensors: TensorFlow.js's own checks follow
  const wanted = `[count, ${inputShape.join(", ")}]`;
  const rest = inputs.shape.slice(1);
  const isColumn = inputs.rank === 1 && inputShape.length === 1 && inputShape[0] === 1;
  if (!isColumn && !sameShape(rest, inputShape)) {
    const single = sameShape(inputs.shape, inputShape)
      ? "; one example becomes a set by x.expandDims(0)"
      : "";
    throw new ShapeError(names.inputs, `${wanted}, as the model's input does`, `${shown(inputs)}${single}`);
  }
  const [count] = inputs.shape;
  if (count === 0) throw new EmptyDataError(names.inputs);
  checkTargetShape(names, targets, outputs, loss);
  if (targets.shape[0] !== count) {
    throw new ShapeError(names.targets, `[${count}, …], one row for each example`, shown(targets));
  }
}

function checkTargetShape(
  { targets: name }: SetNames,
  targets: tf.Tensor,
  outputs: number,
  { kind }: LossSpec,
): void {
  const isRow = targets.rank === 1 || (targets.rank === 2 && targets.shape[1] === 1);
  if (losses[kind].sparse) {
    if (isRow) return;
    const hint = "; for one-hot labels compile with categoricalCrossentropy";
    throw new ShapeError(name, "[count], one class number for each example", `${shown(targets)}${hint}`);
  }
  if (targets.rank === 2 && targets.shape[1] === outputs) return;
  if (targets.rank === 1 && outputs === 1) return;
  const wanted = `[count, ${outputs}], one value for each output`;
  const hint =
    kind === "categoricalCrossentropy" && isRow
      ? `; tf.oneHot(labels, ${outputs}) makes them of class numbers, or compile with sparseCategoricalCrossentropy`
      : "";
  throw new ShapeError(name, wanted, `${shown(targets)}${hint}`);
}

/** Checks the targets' values. @throws ValueError naming the first that does not fit the loss */
export function checkTargets(names: SetNames, targets: tf.Tensor, outputs: number, { kind }: LossSpec): void {
  const fault = losses[kind].fault(valuesOf(targets), outputs);
  if (!fault) return;
  const place = `${names.target} ${fault.row}`;
  if (fault.value === undefined)
    throw new SixStepsError(`${place} ${fault.wanted}. ${names.targets} must be one-hot.`);
  const column = fault.column === undefined ? "" : `, column ${fault.column}`;
  throw new ValueError(`${place}${column}`, fault.wanted, fault.value);
}

function onlyTensor(value: unknown): tf.Tensor | undefined {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof one === "object" && one !== null && "shape" in one && "dtype" in one
    ? (one as tf.Tensor)
    : undefined;
}

function shown({ shape }: tf.Tensor): string {
  return `[${shape.join(", ")}]`;
}
