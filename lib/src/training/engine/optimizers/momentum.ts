import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     m = μ m + g
 *     w -= rate m              with `nesterov`: w -= rate (g + μ m)
 */
export const momentum: Optimizer<SpecOf<"momentum">> = {
  kernel: ({ nesterov }) => (nesterov ? 2 : 1),
  slots: () => ["momentum"],
  constants: ({ momentum }) => ({ first: momentum }),
};
