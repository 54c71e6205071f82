import type * as tf from "@tensorflow/tfjs";
import { type ByteCodes, guessByteCodes } from "../engine/byteCodes.js";
import { Engine } from "../engine/engine.js";
import type { WorkSpec } from "../engine/work.js";
import { valuesOf } from "./readTensor.js";

/** A part of a data set: `count` examples from number `first` on. */
export interface Part {
  inputs: tf.Tensor;
  targets?: tf.Tensor;
  first: number;
  count: number;
}

/**
 * An engine with these examples in its sets. Pictures, whose values are 256 at most, are kept there as bytes: of 60,000 images
 * 47 MB instead of 188. Whether they are pictures is guessed from some values and checked at each one.
 */
export function engineWith(spec: Omit<WorkSpec, "sets">, parts: readonly Part[]): Engine {
  const codes = parts.map(({ inputs }) => guessByteCodes(valuesOf(inputs)));
  for (;;) {
    const sets = parts.map(({ count }, i) => ({
      examples: count,
      kind: codes[i] ? ("byte" as const) : ("float" as const),
    }));
    const engine = new Engine({ ...spec, sets });
    const wrong = parts.findIndex((part, set) => !copyExamples(engine, set, part, codes[set]));
    if (wrong < 0) return engine;
    void engine.close();
    codes[wrong] = undefined;
  }
}

/** Copies a part to the beginning of one of the engine's sets. Returns whether that went well: not all values may have a code. */
export function copyExamples(
  engine: Engine,
  set: number,
  { inputs, targets, first, count }: Part,
  codes?: ByteCodes,
): boolean {
  const examples = partOf(inputs, first, count);
  if (!codes) engine.floatsOf(set).set(examples);
  else if (!engine.storeBytes(set, examples, codes)) return false;
  if (targets) engine.targetsOf(set, targets.size / targets.shape[0]).set(partOf(targets, first, count));
  return true;
}

function partOf(tensor: tf.Tensor, first: number, count: number) {
  const size = tensor.size / tensor.shape[0];
  return valuesOf(tensor).subarray(first * size, (first + count) * size);
}
