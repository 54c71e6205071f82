import { type ByteCodes, guessByteCodes, type Values } from "../engine/byteCodes.js";
import { Engine } from "../engine/engine.js";
import type { WorkSpec } from "../engine/work.js";

/** A data set: the values of its examples, one example after the other, and of their targets. */
export interface Examples {
  inputs: Values;
  targets: Values | undefined;
  /** Examples in the whole of `inputs`. */
  total: number;
}

/** A part of them: `count` from number `first` on. */
export interface Part {
  examples: Examples;
  first: number;
  count: number;
}

/**
 * An engine with these examples in its sets. Pictures, whose values are 256 at most, are kept there as bytes: of 60,000 images
 * 47 MB instead of 188. Whether they are pictures is guessed from some values and checked at each one.
 */
export function engineWith(spec: Omit<WorkSpec, "sets">, parts: readonly Part[]): Engine {
  const codes = parts.map(({ examples }) => guessByteCodes(examples.inputs));
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
  { examples: { inputs, targets, total }, first, count }: Part,
  codes?: ByteCodes,
): boolean {
  const partOf = (values: Values) => {
    const size = values.length / total;
    return values.subarray(first * size, (first + count) * size);
  };
  const values = partOf(inputs);
  if (!codes) engine.storeFloats(set, values);
  else if (!engine.storeBytes(set, values, codes)) return false;
  if (targets) engine.targetsOf(set, targets.length / total).set(partOf(targets));
  return true;
}
