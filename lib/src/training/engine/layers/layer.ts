import type { Tensor } from "../tensor.js";
import type { Rows } from "../thread.js";
import type { Weight } from "../weight.js";

/**
 * One layer of the plan, in one thread. A training step has two phases with a barrier after each: in the first every
 * thread takes its rows of the batch through `forward` and `backward`, in the second its share of the weights through
 * `update`. A layer that needs all rows has a barrier of its own within the first.
 */
export interface Layer {
  /** What this layer computes. Its gradient, where it has one, is written by the one layer that reads it. */
  readonly output: Tensor;
  /** Kernel and bias, in TensorFlow.js's order; none in most layers. */
  readonly weights: readonly Weight[];
  /** Whether the layer goes through the batch image by image: neighbours that do are run together, while an image is in the cache. */
  readonly imageByImage: boolean;

  /**
   * Whether it depends on what all rows of the batch have in common. In training the threads then meet before its `forward`
   * and after its `backward`.
   */
  readonly needsAllRows?: boolean;

  /** Called once in each pass before `forward` is, and `backward`. */
  beginForward?(pass: Pass): void;
  beginBackward?(pass: Pass): void;
  /** Computes the rows of `output`. */
  forward(rows: Rows, pass: Pass): void;
  /** From the gradient of `output` to the gradient of each input, where that one has room for it. */
  backward(rows: Rows, pass: Pass): void;
  /** This thread's share of the optimiser's step. `rows`: of the whole batch, a multiple of 4. */
  update?(rows: number): void;
  /** Writes down what the kernels look up; once, by the main thread, when the memory is there. */
  prepare?(): void;
  /** Puts other copies of the weights right after they were stored from outside. */
  weightsChanged?(): void;
}

/** What differs from one pass to the next. */
export interface Pass {
  training: boolean;
  /** Of the whole batch. */
  examples: number;
  /** Differs in every step; dropout's masks follow from it. */
  seed: number;
}
