import type { LossSpec } from "../spec.js";
import { binaryCrossentropy } from "./binaryCrossentropy.js";
import { categoricalCrossentropy } from "./categoricalCrossentropy.js";
import { categoricalHinge } from "./categoricalHinge.js";
import { cosineProximity } from "./cosineProximity.js";
import { hinge } from "./hinge.js";
import { huber } from "./huber.js";
import { kullbackLeiblerDivergence } from "./kullbackLeiblerDivergence.js";
import { logcosh } from "./logcosh.js";
import { logLoss } from "./logLoss.js";
import type { Loss, TargetMap } from "./loss.js";
import { meanAbsoluteError } from "./meanAbsoluteError.js";
import { meanAbsolutePercentageError } from "./meanAbsolutePercentageError.js";
import { meanSquaredError } from "./meanSquaredError.js";
import { meanSquaredLogarithmicError } from "./meanSquaredLogarithmicError.js";
import { poisson } from "./poisson.js";
import { sparseCategoricalCrossentropy } from "./sparseCategoricalCrossentropy.js";
import { squaredHinge } from "./squaredHinge.js";

/** Every loss that the engine computes. */
export const losses: Record<LossSpec["kind"], Loss> = {
  binaryCrossentropy,
  categoricalCrossentropy,
  categoricalHinge,
  cosineProximity,
  hinge,
  huber,
  kullbackLeiblerDivergence,
  logcosh,
  logLoss,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
  poisson,
  sparseCategoricalCrossentropy,
  squaredHinge,
};

/** Floats of one target: a class number, or one value for each output. */
export function targetSize(loss: LossSpec | undefined, outputs: number): number {
  return loss && losses[loss.kind].sparse ? 1 : outputs;
}

/** Targets taken as they are. */
export const asGiven: TargetMap = { stretch: 1, shift: 0 };

/** How the loss takes its targets. */
export function targetMapOf(loss: LossSpec, outputs: number): TargetMap {
  if ("zeroOne" in loss && loss.zeroOne) return { stretch: 2, shift: -1 };
  const amount = ("labelSmoothing" in loss && loss.labelSmoothing) || 0;
  return losses[loss.kind].smoothed?.(amount, outputs) ?? asGiven;
}
