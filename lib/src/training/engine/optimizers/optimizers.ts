import type { OptimizerSpec } from "../spec.js";
import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { adamax } from "./adamax.js";
import { momentum } from "./momentum.js";
import type { Optimizer, SpecOf } from "./optimizer.js";
import { rmsprop } from "./rmsprop.js";
import { sgd } from "./sgd.js";

/** Every optimiser that the engine has. */
const optimizers: { [Kind in OptimizerSpec["kind"]]: Optimizer<SpecOf<Kind>> } = {
  adadelta,
  adagrad,
  adam,
  adamax,
  momentum,
  rmsprop,
  sgd,
};

export function optimizerOf({ kind }: OptimizerSpec): Optimizer {
  return optimizers[kind] as Optimizer;
}

/** The last kernel that lib/assembly/update.ts has. */
const lastAtOnce = 4;

/** Whether a weight's gradient has to be there as a whole before the step is taken. */
export function keepsGradients(spec: OptimizerSpec): boolean {
  return spec.clipping !== undefined || optimizerOf(spec).kernel(spec) > lastAtOnce;
}
