import type { OptimizerSpec } from "../spec.js";

/** What of a rule stays the same through training: see lib/assembly/update.ts. */
export interface Constants {
  /** Decay of the first slot. */
  first?: number;
  /** Decay of the second slot. */
  second?: number;
  epsilon?: number;
}

/** One optimiser: a file each in this folder, and a row in `optimizers.ts`. Names are Keras's. */
export interface Optimizer<Spec extends OptimizerSpec = OptimizerSpec> {
  /** Its number in lib/assembly: in update.ts, where the step is taken as soon as a part of a gradient is finished, or in optimizers.ts. */
  kernel(spec: Spec): number;
  /** What it keeps for each weight, in the kernel's order. */
  slots(spec: Spec): readonly string[];
  /** What its slots are at first. Default: 0. */
  initial?(spec: Spec): number;
  constants(spec: Spec): Constants;
  /** The factor of the whole step, at step 1, 2, …; by default the learning rate. */
  rate?(spec: Spec, learningRate: number, step: number): number;
  /** The factor of the second slot, where it has to be put right for having started at 0. */
  correction?(spec: Spec, step: number): number;
}

export type SpecOf<Kind extends OptimizerSpec["kind"]> = Extract<OptimizerSpec, { kind: Kind }>;
