import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     s += g²                   s is `initialAccumulator` at first
 *     w -= rate g / √(s + ε)
 */
export const adagrad: Optimizer<SpecOf<"adagrad">> = {
  kernel: () => 5,
  slots: () => ["sumOfSquares"],
  initial: ({ initialAccumulator }) => initialAccumulator,
  constants: ({ epsilon }) => ({ epsilon }),
};
