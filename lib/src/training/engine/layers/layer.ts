import type { Tensor } from "../tensor.js";
import type { Rows } from "../thread.js";
import type { Weight } from "../weight.js";

/**
 * One layer of the plan, in one thread. A training step has two phases with a barrier after each: in the first every
 * thread takes its rows of the batch through `forward` and `backward`, in the second its share of the weights through
 * `update`.
 */
export interface Layer {
  /** What this layer computes. Its gradient, where it has one, is written by the layer above. */
  readonly output: Tensor;
  /** Kernel and bias, in TensorFlow.js's order; none in most layers. */
  readonly weights: readonly Weight[];
  /** Whether the layer goes through the batch image by image: neighbours that do are run together, while an image is in the cache. */
  readonly imageByImage: boolean;

  /** Computes the rows of `output`. */
  forward(rows: Rows, pass: Pass): void;
  /** From the gradient of `output` to the gradient of the input, where that one has room for it. */
  backward(rows: Rows, pass: Pass): void;
  /** This thread's share of the optimiser's step. `rows`: of the whole batch, a multiple of 4. */
  update?(rows: number): void;
  /** Puts other copies of the weights right after they were stored from outside. */
  weightsChanged?(): void;
}

/** What differs from one pass to the next. */
export interface Pass {
  training: boolean;
  /** Differs in every step; dropout's masks follow from it. */
  seed: number;
}

/** Padding of a window as TensorFlow's: `same` gives ceil(size / stride) places, what is odd goes to the end. */
export function windowsOf(
  size: number,
  window: number,
  stride: number,
  padding: "valid" | "same",
): { count: number; before: number; after: number } {
  if (padding === "valid") return { count: Math.floor((size - window) / stride) + 1, before: 0, after: 0 };
  const count = Math.ceil(size / stride);
  const missing = Math.max(0, (count - 1) * stride + window - size);
  return { count, before: missing >> 1, after: missing - (missing >> 1) };
}
