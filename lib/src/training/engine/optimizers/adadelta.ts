import type { Optimizer, SpecOf } from "./optimizer.js";

/**
 *     s = ρ s + (1 - ρ) g²
 *     d = g √(u + ε) / √(s + ε)
 *     u = ρ u + (1 - ρ) d²
 *     w -= rate d
 */
export const adadelta: Optimizer<SpecOf<"adadelta">> = {
  kernel: () => 7,
  slots: () => ["meanSquare", "meanSquareOfSteps"],
  constants: ({ rho, epsilon }) => ({ second: rho, epsilon }),
};
