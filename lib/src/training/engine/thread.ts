import type { Arena } from "./arena.js";
import type { Kernels } from "./kernelCalls.js";
import type { OptimizerSpec } from "./spec.js";

/** What a layer is built with, in each thread anew. */
export interface Thread {
  kernels: Kernels;
  /** 0 is the main thread. */
  index: number;
  /** How many threads share the work. */
  count: number;
  arena: Arena;
  memory: WebAssembly.Memory;
  /** Examples a batch has room for; a multiple of 4. */
  rows: number;
  optimizer: OptimizerSpec | undefined;
  /** Whether each gradient is there as a whole before the optimiser's step is taken. */
  keepsGradients: boolean;
}

/** The rows of the batch that a thread computes. */
export interface Rows {
  from: number;
  /** One past the last; `to` - `from` is a multiple of 4. */
  to: number;
  /** One past the last that holds an example: what follows fills the last four up. */
  used: number;
}

/** The thread's part of the batch, in whole fours of rows. */
export function rowsOf(examples: number, { index, count }: Thread): Rows {
  const fours = Math.ceil(examples / 4);
  const from = Math.floor((fours * index) / count) * 4;
  const to = Math.floor((fours * (index + 1)) / count) * 4;
  return { from, to, used: Math.max(from, Math.min(to, examples)) };
}

/** The thread's part of `count` things, in whole multiples: [first, one past the last]. */
export function shareOf(
  count: number,
  multiple: number,
  { index, count: threads }: Thread,
): [number, number] {
  const units = Math.ceil(count / multiple);
  const at = (i: number) => Math.min(count, Math.floor((units * i) / threads) * multiple);
  return [at(index), at(index + 1)];
}
