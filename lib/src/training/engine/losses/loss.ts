import type { Kernels } from "../kernelCalls.js";
import type { ActivationName } from "../spec.js";

/** The outputs, gradients, targets and weights of a thread's rows, as every loss's kernel takes them: see lib/assembly/loss.ts. */
export type Rows = Omit<Parameters<Kernels["categoricalHinge"]>[0], "scale">;

/** How targets are taken: as stretch t + shift. */
export interface TargetMap {
  stretch: number;
  shift: number;
}

/** One thread's rows for a loss. */
export interface LossCall {
  kernels: Kernels;
  rows: Rows;
  /** What an example counts of the mean: 1 / examples of the batch. */
  share: number;
  targets: TargetMap;
  /**
   * `given`: the outputs are logits, and stay. `joined`: they are, since the last layer has left its activation to the loss,
   * and become what it gives. Otherwise they are the last layer's outputs.
   */
  logits: "given" | "joined" | undefined;
  /** Address with room for a row of outputs. */
  scratch: number;
}

/** A target of which a loss cannot be computed. */
export interface TargetFault {
  row: number;
  /** Where one value is at fault, and not the whole row. */
  column?: number;
  /** What the value should be. */
  wanted: "probability" | "finite" | "classNumber";
  /** The value. */
  value?: number;
}

/** One loss: a file each in this folder, and a row in `losses.ts`. Names are Keras's. */
export interface Loss {
  /** The last layer's activation that the loss computes together with itself, so that nothing is rounded in between. */
  readonly joins?: ActivationName;
  /** Targets are class numbers, one for each example; otherwise there is one value for each output. */
  readonly sparse?: true;
  /** How targets are taken if `amount` of each is spread over the outputs, or over yes and no. */
  smoothed?(amount: number, outputs: number): TargetMap;
  /** The sum of the loss over the rows, each with its weight; writes the gradient of the mean loss where there is room for it. */
  compute(call: LossCall): number;
  /** The first target that makes no sense. `values`: one row after the other. */
  fault(values: ArrayLike<number>, outputs: number): TargetFault | undefined;
  /** The first row that counts for nothing in the loss, which may not be meant. */
  silentRow?(values: ArrayLike<number>, outputs: number): number | undefined;
}

/** The first value that does not hold, by its row and column. */
export function firstFault(
  values: ArrayLike<number>,
  outputs: number,
  holds: (value: number) => boolean,
): { row: number; column: number; value: number } | undefined {
  for (let at = 0; at < values.length; at++) {
    if (!holds(values[at])) return { row: Math.floor(at / outputs), column: at % outputs, value: values[at] };
  }
  return undefined;
}

/** Of losses whose targets may be any number. */
export function finiteFault(values: ArrayLike<number>, outputs: number): TargetFault | undefined {
  const fault = firstFault(values, outputs, Number.isFinite);
  return fault && { row: fault.row, wanted: "finite", value: fault.value };
}

/** Of the cross-entropies: their targets are probabilities. */
export function probabilityFault(values: ArrayLike<number>, outputs: number): TargetFault | undefined {
  const fault = firstFault(values, outputs, (value) => value >= 0 && value <= 1);
  return fault && { ...fault, wanted: "probability" };
}
