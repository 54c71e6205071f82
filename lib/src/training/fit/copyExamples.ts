import { CodedValues } from "../backend/coded/codedValues.js";
import { type ByteCodes, guessByteCodes, type Values } from "../engine/byteCodes.js";
import type { Engine } from "../engine/engine.js";
import type { WorkSpec } from "../engine/sets.js";
import { engineFor } from "./idleEngines.js";

/** A data set: for each input and each output of the model the values of its examples, one example after the other. */
export interface Examples {
  inputs: readonly (Values | CodedValues)[];
  /** None where there is nothing to compare with. */
  targets: readonly Values[];
  /** For each output what each example counts of its loss; default: 1. */
  weights?: readonly (Float32Array | undefined)[];
  /** Examples in the whole of each. */
  total: number;
}

/** A part of them: `count` from number `first` on. */
export interface Part {
  examples: Examples;
  first: number;
  count: number;
}

/** For each input how its values become bytes, if they do; or that they are some. */
type Codes = (ByteCodes | "coded" | undefined)[];

function codesOf(values: Values | CodedValues): Codes[number] {
  if (!(values instanceof CodedValues)) return guessByteCodes(values);
  return values.table.every(Number.isFinite) ? "coded" : undefined;
}

/**
 * An engine with these examples in its sets. Pictures, whose values are 256 at most, are kept there as bytes: of 60,000 images
 * 47 MB instead of 188. Whether they are pictures is guessed from some values and checked at each one.
 */
export function engineWith(spec: Omit<WorkSpec, "sets">, parts: readonly Part[]): Engine {
  const codes = parts.map(({ examples }) => examples.inputs.map(codesOf));
  for (;;) {
    const sets = parts.map(({ count }, set) => ({
      examples: count,
      kinds: codes[set].map((of) => (of ? ("byte" as const) : ("float" as const))),
      weighted: parts[set].examples.weights?.map((weights) => weights !== undefined),
    }));
    const engine = engineFor({ ...spec, sets });
    const wrong = parts.map((part, set) => copyExamples(engine, set, part, codes[set]));
    if (wrong.every((input) => input === undefined)) return engine;
    void engine.close();
    wrong.forEach((input, set) => {
      if (input !== undefined) codes[set][input] = undefined;
    });
  }
}

/**
 * Copies a part to the beginning of one of the engine's sets.
 *
 * @returns the first input whose values do not all have a code; what is there then means nothing
 */
export function copyExamples(
  engine: Engine,
  set: number,
  { examples: { inputs, targets, weights, total }, first, count }: Part,
  codes: Codes = [],
): number | undefined {
  const partOf = <Some extends Values | CodedValues>(values: Some) => {
    const size = values.length / total;
    return values.subarray(first * size, (first + count) * size) as Some;
  };
  for (const [input, values] of inputs.entries()) {
    const [part, of] = [partOf(values), codes[input]];
    if (part instanceof CodedValues && of)
      engine.inputs.storeCodes(set, input, { codes: part.codes.subarray(), table: part.table });
    else if (part instanceof CodedValues) engine.inputs.storeFloats(set, input, part.decode("float32"));
    else if (!of || of === "coded") engine.inputs.storeFloats(set, input, part);
    else if (!engine.inputs.storeBytes(set, input, part, of)) return input;
  }
  targets.forEach((values, output) => {
    engine.targetsOf(set, output).set(partOf(values));
  });
  weights?.forEach((values, output) => {
    if (!values) return;
    const stored = engine.sampleWeights(set, output);
    const places = stored.length / engine.spec.sets[set].examples;
    for (let i = 0; i < count * places; i++) stored[i] = values[first + Math.floor(i / places)];
  });
  return undefined;
}
