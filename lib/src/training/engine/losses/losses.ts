import type { LossSpec } from "../spec.js";
import { binaryCrossentropy } from "./binaryCrossentropy.js";
import { categoricalCrossentropy } from "./categoricalCrossentropy.js";
import type { Loss } from "./loss.js";
import { meanSquaredError } from "./meanSquaredError.js";
import { sparseCategoricalCrossentropy } from "./sparseCategoricalCrossentropy.js";

/** Every loss that the engine computes. */
export const losses: Record<LossSpec["kind"], Loss> = {
  binaryCrossentropy,
  categoricalCrossentropy,
  meanSquaredError,
  sparseCategoricalCrossentropy,
};

/** Floats of one target: a class number, or one value for each output. */
export function targetSize(loss: LossSpec | undefined, outputs: number): number {
  return loss && losses[loss.kind].sparse ? 1 : outputs;
}
