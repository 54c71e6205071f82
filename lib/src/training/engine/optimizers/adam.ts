import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     m = β₁ m + (1 - β₁) g
 *     v = β₂ v + (1 - β₂) g²
 *     w -= rate m / (1 - β₁ᵗ) / (√(v / (1 - β₂ᵗ)) + ε)          at step t
 */
export const adam: Optimizer<SpecOf<"adam">> = {
  kernel: () => 4,
  slots: () => ["firstMoment", "secondMoment"],
  constants: ({ beta1, beta2, epsilon }) => ({ first: beta1, second: beta2, epsilon }),
  rate: ({ beta1 }, learningRate, step) => learningRate / (1 - beta1 ** step),
  correction: ({ beta2 }, step) => 1 / (1 - beta2 ** step),
};
