import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     s = ρ s + (1 - ρ) g²
 *     m = μ m + rate g / √(s + ε)
 *     w -= m
 *
 * With `centered` the variance stands in place of s: d = ρ d + (1 - ρ) g is kept too, and the root is of s - d² + ε.
 */
export const rmsprop: Optimizer<SpecOf<"rmsprop">> = {
  kernel: ({ centered }) => (centered ? 8 : 3),
  slots: ({ centered }) => ["momentum", "meanSquare", ...(centered ? ["meanGradient"] : [])],
  constants: ({ momentum, rho, epsilon }) => ({ first: momentum, second: rho, epsilon }),
};
