import type { Tensor } from "@tensorflow/tfjs";
import { ShapeError, ValueError } from "../errors/errors.js";
import { inputText } from "./inputText.js";

export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** Numbers in any form that a lesson has them in: a tensor, a typed array, or nested lists. */
export type NumbersInput = Tensor | TypedArray | NestedNumbers;
export type NestedNumbers = readonly (number | TypedArray | NestedNumbers)[];

/** Numbers in one flat row, last axis fastest, and the shape that they had. */
export interface Numbers {
  shape: number[];
  values: ArrayLike<number>;
}

/** Duck-typed: a second copy of TensorFlow.js in the same process makes tensors of another class. */
export function isTensor(input: unknown): input is Tensor {
  return (
    typeof (input as Tensor | undefined)?.dataSync === "function" && Array.isArray((input as Tensor).shape)
  );
}

export function isTypedArray(input: unknown): input is TypedArray {
  return ArrayBuffer.isView(input) && !(input instanceof DataView);
}

/**
 * Reads numbers out of a tensor, a typed array or nested lists, whatever their shape.
 *
 * @param what names the input in errors, such as `The image`
 * @throws ShapeError if lists differ in length; ValueError if something in them is not a number. NaN passes.
 */
export function readArray(what: string, input: unknown): Numbers {
  if (isTensor(input)) return { shape: input.shape.slice(), values: input.dataSync() };
  if (isTypedArray(input)) return { shape: [input.length], values: input };
  if (!Array.isArray(input)) throw new ValueError(what, inputText.value.numbers, input);
  const shape = shapeOf(input);
  const values = new Float64Array(shape.reduce((a, b) => a * b, 1));
  const at = (path: string) => inputText.what.at(what, path);
  let next = 0;
  const read = (part: unknown, axis: number, path: string): void => {
    if (axis === shape.length) {
      if (typeof part !== "number") throw new ValueError(at(path), inputText.value.number, part);
      values[next++] = part;
      return;
    }
    const wanted = showShape(shape.slice(axis));
    if (!Array.isArray(part) && !isTypedArray(part)) {
      throw new ValueError(at(path), inputText.value.listLikeFirst(wanted), part);
    }
    if (part.length !== shape[axis]) {
      throw new ShapeError(at(path), inputText.shape.likeFirst(wanted), showShape(shapeOf(part)));
    }
    for (let i = 0; i < part.length; i++) read(part[i], axis + 1, `${path}[${i}]`);
  };
  read(input, 0, "");
  return { shape, values };
}

/** The shape of nested lists, read along their first entries: `[[1, 2, 3]]` → `[1, 3]`; of anything else `[]`. */
export function shapeOf(nested: unknown): number[] {
  const shape: number[] = [];
  for (let part = nested; Array.isArray(part) || isTypedArray(part); part = part[0]) {
    shape.push(part.length);
    if (part.length === 0) break;
  }
  return shape;
}

/** A shape as a sentence shows it, such as `[28, 28]`; `?` is a size that a model leaves open. */
export function showShape(shape: readonly (number | null)[]): string {
  return `[${shape.map((size) => size ?? "?").join(", ")}]`;
}
