import { inspect } from "#platform/inspect";

import { shapeOf } from "../../input/readArray.js";
import { tf } from "../../training/tf.js";
import { plain } from "./answer.js";
import { feedbackText } from "./feedbackText.js";
import { Unreadable } from "./unreadable.js";

/** A longer text or description is cut. */
const mostLetters = 200;

/**
 * A value as a student would write it: numbers to 5 significant digits, long arrays cut in the middle. Never throws:
 * feedback has to quote any value whatsoever.
 */
export function written(value: unknown): string {
  try {
    return described(value);
  } catch (error) {
    return Unreadable.throwing(error).what;
  }
}

function described(value: unknown): string {
  if (value instanceof Unreadable) return value.what;
  if (value instanceof tf.Tensor) {
    const numbers = plain(value);
    return numbers instanceof Unreadable ? numbers.what : feedbackText.tensor(written(numbers));
  }
  if (typeof value === "number") return writtenNumber(value);
  if (typeof value === "string") return JSON.stringify(cut(value));
  if (typeof value === "function") return feedbackText.function(nameOf(value));
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const entries = plain(value);
    if (Array.isArray(entries)) return writtenList(entries);
    if (entries instanceof Unreadable) return entries.what;
  }
  if (value instanceof Error) void [value.name, value.message]; // what they throw, inspect hides from Node 22 on
  return cut(inspect(value, { depth: 2, maxStringLength: 80, breakLength: Number.POSITIVE_INFINITY }));
}

function writtenList(entries: readonly unknown[]): string {
  const long = entries.length > 12;
  const shown = long ? [...entries.slice(0, 6), ...entries.slice(-2)] : entries;
  const parts = shown.map(described);
  if (long) parts.splice(6, 0, "…");
  const list = `[${parts.join(", ")}]`;
  return long ? feedbackText.entries(list, entries.length) : list;
}

/** Two values beside each other, as `written` has them. Different numbers that would look alike get more digits. */
export function writtenApart(one: unknown, other: unknown): [string, string] {
  const pair: [string, string] = [written(one), written(other)];
  if (typeof one !== "number" || typeof other !== "number" || pair[0] !== pair[1]) return pair;
  for (let digits = 6; digits <= 17; digits++) {
    const [a, b] = [one.toPrecision(digits), other.toPrecision(digits)];
    if (a !== b) return [String(Number(a)), String(Number(b))];
  }
  return pair;
}

/** The shape of a value as a sentence quotes it: `[60000, 28, 28]`. */
export const writtenShape = (value: unknown) => `[${shapeOf(value).join(", ")}]`;

function writtenNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(5)));
}

/** A class can have a static method called `name`. */
const nameOf = ({ name }: { name: unknown }) => (typeof name === "string" ? name : "");

const cut = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text);
