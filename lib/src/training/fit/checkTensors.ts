import * as tf from "@tensorflow/tfjs";
import { SixStepsError } from "../../errors/errors.js";

/** Data were given as something else than a tensor. */
export class NotATensorError extends SixStepsError {
  constructor(what: string, got: string) {
    super(`${what} must be given as a tensor, not as ${got}.`);
  }
}

/** A tensor's memory was given back before its use. */
export class DisposedTensorError extends SixStepsError {
  constructor(what: string) {
    super(
      `${what} have been disposed of: dispose() or tf.tidy() has given their memory back. Make or load them again.`,
    );
  }
}

/** A tensor does not hold what can be computed with. */
export class NotNumbersError extends SixStepsError {
  constructor(what: string, dtype: string) {
    const held = dtype === "string" ? "strings" : "complex numbers";
    super(`${what} must be numbers (float32 or int32), but the tensor holds ${held}.`);
  }
}

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
