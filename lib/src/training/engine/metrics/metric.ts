import type { Kernels } from "../kernelCalls.js";

/** The outputs and targets of a thread's rows. */
export type OutputRows = Omit<Parameters<Kernels["categoricalAccuracy"]>[0], "sparse">;

/** One thread's rows for a metric. */
export interface MetricCall {
  kernels: Kernels;
  outputs: OutputRows;
  /** Address with room for a row of outputs. */
  scratch: number;
}

/**
 * One metric: a file each in this folder, and a row in `metrics.ts`. It is made from sums over the examples, which threads
 * and batches add up; so it counts over all of an epoch's examples, and not batch by batch.
 */
export interface Metric {
  /** The thread's sums over its rows; always equally many. */
  sums(call: MetricCall): readonly number[];
  /** How many they are. */
  readonly count: number;
  /** What the sums of so many examples amount to. */
  value(sums: readonly number[], examples: number): number;
}

/** The mean over the examples. */
export function meanOf(sum: (call: MetricCall) => number): Metric {
  return { count: 1, sums: (call) => [sum(call)], value: ([total], examples) => total / examples };
}

/** What share the first of two counts has of both; 0 where both are 0. */
export function shareOfFirst(
  first: (call: MetricCall) => number,
  second: (call: MetricCall) => number,
): Metric {
  return {
    count: 2,
    sums: (call) => [first(call), second(call)],
    value: ([one, other]) => (one + other > 0 ? one / (one + other) : 0),
  };
}
