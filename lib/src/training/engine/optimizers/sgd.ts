import type { Optimizer, SpecOf } from "./optimizer.js";

/** w -= rate g */
export const sgd: Optimizer<SpecOf<"sgd">> = {
  kernel: () => 0,
  slots: () => [],
  constants: () => ({}),
};
