import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     m = β₁ m + (1 - β₁) g
 *     u = max(β₂ u, |g|)
 *     w -= rate / (1 + decay (t - 1)) m / (1 - β₁ᵗ) / (u + ε)          at step t
 */
export const adamax: Optimizer<SpecOf<"adamax">> = {
  kernel: () => 6,
  slots: () => ["firstMoment", "infinityNorm"],
  constants: ({ beta1, beta2, epsilon }) => ({ first: beta1, second: beta2, epsilon }),
  rate: ({ beta1, decay }, learningRate, step) =>
    learningRate / (1 + decay * (step - 1)) / (1 - beta1 ** step),
};
