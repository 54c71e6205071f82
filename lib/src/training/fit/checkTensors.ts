import tf from "#platform/tf";
import { DisposedTensorError, NotATensorError, NotNumbersError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";

const text = trainingText.given;

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
    return Array.isArray(given) && given.length === 0 ? text.emptyArray : text.array;
  }
  if (given instanceof tf.data.Dataset) return text.dataset;
  if (typeof given === "object" && given !== null) return text.object;
  return typeof given === "function" ? text.function : String(given);
}
