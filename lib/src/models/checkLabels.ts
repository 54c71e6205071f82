import { ShapeError, ValueError } from "../errors/errors.js";
import { tf } from "../training/tf.js";

/** Class numbers 0, 1, 2, … of a set of images: a tensor of shape `[count]`, or as many numbers in an array. */
export type IndexLabels = tf.Tensor1D | readonly number[] | Int32Array | Uint8Array | Float32Array;

/**
 * The labels as whole numbers.
 *
 * @throws ShapeError if they are not one row or there is none; ValueError if one is not a whole number from 0 to
 * `numLabels` - 1.
 */
export function checkLabels(labels: IndexLabels, numLabels: number): Int32Array {
  const values = read(labels);
  if (values.length === 0) throw new ShapeError("The labels", "[count], with at least one label", "[0]");
  for (let i = 0; i < values.length; i++) {
    const label = values[i];
    if (!(Number.isInteger(label) && label >= 0 && label < numLabels)) {
      throw new ValueError(`Label ${i}`, `a whole number from 0 to ${numLabels - 1}`, label);
    }
  }
  return Int32Array.from(values);
}

function read(labels: IndexLabels): ArrayLike<number> {
  if (labels instanceof tf.Tensor) {
    const { shape } = labels as tf.Tensor;
    if (shape.length !== 1) {
      const hint = shape.length === 2 ? ": index labels are wanted, not one-hot ones" : "";
      throw new ShapeError("The labels", "[count]", `[${shape.join(", ")}]${hint}`);
    }
    return labels.dataSync();
  }
  if (Array.isArray(labels) || (ArrayBuffer.isView(labels) && !(labels instanceof DataView))) return labels;
  throw new ValueError("The labels", "a tensor or an array of whole numbers", labels);
}
