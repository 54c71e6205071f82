import { inspect } from "#platform/inspect";

import { shapeOf } from "../../input/readArray.js";
import { tf } from "../../training/tf.js";
import { plain } from "./answer.js";
import { feedbackText } from "./feedbackText.js";

/** A value as a student would write it: numbers to 5 significant digits, long arrays cut in the middle. */
export function written(value: unknown): string {
  if (value instanceof tf.Tensor) return feedbackText.tensor(written(plain(value)));
  if (typeof value === "number") return writtenNumber(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return feedbackText.function(value.name);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const entries = plain(value) as unknown[];
    const long = entries.length > 12;
    const shown = long ? [...entries.slice(0, 6), ...entries.slice(-2)] : entries;
    const parts = shown.map(written);
    if (long) parts.splice(6, 0, "…");
    const list = `[${parts.join(", ")}]`;
    return long ? feedbackText.entries(list, entries.length) : list;
  }
  return inspect(value, { depth: 2, maxStringLength: 80, breakLength: Number.POSITIVE_INFINITY });
}

/** The shape of a value as a sentence quotes it: `[60000, 28, 28]`. */
export const writtenShape = (value: unknown) => `[${shapeOf(value).join(", ")}]`;

function writtenNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(5)));
}
