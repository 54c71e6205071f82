import { plain } from "../exercises/core/answer.js";

/**
 * A value of the student's on its way to the grader: JSON, with what JSON has not under a tag. Numbers such as NaN and
 * -0 stay what they are; of what cannot travel, such as a promise, only the kind arrives.
 */
export type Encoded = null | boolean | number | string | Encoded[] | { [tag: string]: unknown };

/** The longest answer that travels, in entries. Right ones have some thousands at most. */
const mostEntries = 200_000;

/** @throws {RangeError} for an answer with too many entries */
export function encode(value: unknown): Encoded {
  let entries = 0;
  const walk = (one: unknown): Encoded => {
    if (++entries > mostEntries) throw new RangeError(`The answer has more than ${mostEntries} entries.`);
    if (Array.isArray(one)) return one.map(walk);
    if (one === null || typeof one === "boolean" || typeof one === "string") return one;
    if (typeof one === "number") {
      return Number.isFinite(one) && !Object.is(one, -0)
        ? one
        : { number: Object.is(one, -0) ? "-0" : `${one}` };
    }
    if (one instanceof Promise) return { kind: "promise" };
    if (typeof one === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(one))) {
      return { entries: Object.entries(one as object).map(([key, entry]) => [key, walk(plain(entry))]) };
    }
    return { kind: typeof one };
  };
  return walk(plain(value));
}

/** Deeper than any answer. */
const deepest = 100;

/**
 * What `encode` was given, as far as it could travel.
 *
 * @throws {TypeError} for what `encode` does not make
 */
export function decode(encoded: unknown, depth = 0): unknown {
  if (depth > deepest) throw new TypeError("The answer is nested too deeply.");
  if (Array.isArray(encoded)) return encoded.map((entry) => decode(entry, depth + 1));
  if (typeof encoded !== "object" || encoded === null) return encoded;
  const { number, kind, entries } = encoded as { number?: unknown; kind?: unknown; entries?: unknown };
  if (Array.isArray(entries)) return objectOf(entries, depth);
  if (typeof number === "string") return Number(number);
  if (kind === "undefined") return undefined;
  if (kind === "promise") return Promise.resolve();
  if (kind === "function") return () => {};
  if (typeof kind === "string") return {};
  throw new TypeError("This is not an answer.");
}

function objectOf(entries: unknown[], depth: number): unknown {
  const pairs = entries.map((entry): [string, unknown] => {
    if (!Array.isArray(entry) || typeof entry[0] !== "string") throw new TypeError("This is not an entry.");
    return [entry[0], decode(entry[1], depth + 1)];
  });
  const made = Object.fromEntries(pairs);
  // Whatever awaits such an object waits for what it never says.
  return typeof made.then === "function" ? Promise.resolve() : made;
}

/**
 * A value as code that makes it again. A function must bear its own code as its name, as those among the exercises'
 * inputs do.
 */
export function codeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(codeOf).join(", ")}]`;
  if (typeof value === "function") return `eval(${JSON.stringify(value.name)})`; // unchecked: it says no types
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .map(([key, entry]) => `${JSON.stringify(key)}: ${codeOf(entry)}`)
      .join(", ")}}`;
  }
  return typeof value === "number"
    ? Object.is(value, -0)
      ? "-0"
      : String(value)
    : (JSON.stringify(value) ?? "undefined");
}
