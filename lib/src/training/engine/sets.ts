import type { Arena } from "./arena.js";
import type { ExampleStore } from "./layers/input.js";
import type { OutputLoss } from "./outputLoss.js";
import { valuesIn } from "./shape.js";
import type { ModelSpec } from "./spec.js";

/** What every thread must know to plan the same memory. */
export interface WorkSpec {
  model: ModelSpec;
  /** Examples in a batch, at most. */
  batchSize: number;
  threads: number;
  /** Sets of examples that the memory holds: 0 the training set, 1 the validation set. */
  sets: readonly SetSpec[];
}

export interface SetSpec {
  examples: number;
  /**
   * For each input of the model: pictures with at most 256 different values are kept as bytes, a quarter of the memory, and of
   * what is read of it.
   */
  kinds: readonly ("float" | "byte")[];
  /** For each output, whether each example, or each of its places, has a weight of its own in the loss. */
  weighted?: readonly boolean[];
}

/** Where a set lies in the memory. */
export interface StoredSet {
  /** For each input of the model. */
  inputs: readonly ExampleStore[];
  /** Addresses, for each output. */
  targets: readonly number[];
  /** The same for what each example, or each of its places, counts of its loss; 0 where that is 1. */
  weights: readonly number[];
  order: number;
}

/** Makes room for a set. @param outputs those whose loss is measured, which have targets */
export function storedSet(
  arena: Arena,
  { examples, kinds, weighted }: SetSpec,
  model: ModelSpec,
  outputs: readonly OutputLoss[],
): StoredSet {
  return {
    inputs: model.inputs.map(({ shape }, i) => ({
      values: arena.bytes(examples * valuesIn(shape) * (kinds[i] === "byte" ? 1 : 4)),
      table: kinds[i] === "byte" ? arena.floats(256) : 0,
    })),
    targets: outputs.map(({ targetSize }) => arena.floats(examples * targetSize)),
    weights: outputs.map(({ output }, i) => (weighted?.[i] ? arena.floats(examples * output.positions) : 0)),
    order: arena.floats(examples),
  };
}
