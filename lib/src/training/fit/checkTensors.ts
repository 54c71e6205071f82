import * as tf from "@tensorflow/tfjs";
import { DisposedTensorError, NotATensorError, NotNumbersError } from "../../errors/errors.js";

/**
 * Checks that data are one tensor of numbers, or as TensorFlow.js has it for models with several inputs or outputs, an array
 * or an object of such.
 *
 * @throws NotATensorError, DisposedTensorError or NotNumbersError
 */
export function checkTensors(what: string, given: unknown): void {
  if (given instanceof tf.Tensor) {
    if (given.isDisposed) throw new DisposedTensorError(what);
    if (given.dtype === "string" || given.dtype === "complex64") throw new NotNumbersError(what, given.dtype);
    return;
  }
  const parts: unknown[] = Array.isArray(given) ? given : isRecord(given) ? Object.values(given) : [];
  if (parts.length === 0 || !parts.every((part) => part instanceof tf.Tensor)) {
    throw new NotATensorError(what, described(given));
  }
  for (const part of parts) checkTensors(what, part);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function described(given: unknown): string {
  if (Array.isArray(given) || ArrayBuffer.isView(given)) {
    return Array.isArray(given) && given.length === 0
      ? "an empty array"
      : "an array; tf.tensor(array) makes one";
  }
  if (given instanceof tf.data.Dataset) return "a tf.data.Dataset; fitDataset takes that";
  if (typeof given === "object" && given !== null) return "an object";
  return typeof given === "function" ? "a function" : String(given);
}
