import type { Tensor1D } from "@tensorflow/tfjs";
import { ShapeError } from "../errors/errors.js";
import { checkWhole } from "./checkNumber.js";
import { inputText } from "./inputText.js";
import { isTypedArray, type NumbersInput, readArray, showShape } from "./readArray.js";

/** Class numbers 0, 1, 2, … of a set of images: a tensor of shape `[count]`, or as many numbers in an array. */
export type IndexLabels = Tensor1D | readonly number[] | Int32Array | Uint8Array | Float32Array;

/**
 * Reads labels: whole numbers from 0 to `classCount` - 1, shape `[count]`.
 *
 * @param name what they are called in errors
 * @throws ShapeError if they are not one row or there is none; ValueError if one is not the number of a class.
 */
export function readLabels(
  name: "label" | "trueLabel" | "predictedLabel",
  input: IndexLabels | NumbersInput,
  classCount: number,
): Int32Array {
  const what = inputText.what[name];
  // A flat list is not read as one of numbers: of a label in words, "Label 0" says more than "The labels at [0]".
  const isFlat = Array.isArray(input) && !input.some((part) => Array.isArray(part) || isTypedArray(part));
  const { shape, values } = isFlat
    ? { shape: [input.length], values: input as number[] }
    : readArray(what, input);
  if (shape.length !== 1) {
    const has = showShape(shape);
    throw new ShapeError(what, "[count]", shape.length === 2 ? inputText.shape.oneHot(has) : has);
  }
  if (values.length === 0) throw new ShapeError(what, inputText.shape.withLabel("[count]"), "[0]");
  const one = inputText.what[`${name}At`];
  return Int32Array.from(values, (label, i) => checkWhole(one(i), label, 0, classCount - 1));
}
