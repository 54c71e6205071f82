import { platform } from "#platform";
import { tf } from "../../training/tf.js";
import { plain } from "./answer.js";

/** A value as a student would write it: numbers to 5 significant digits, long arrays cut in the middle. */
export function written(value: unknown): string {
  if (value instanceof tf.Tensor) return `tensor ${written(plain(value))}`;
  if (typeof value === "number") return writtenNumber(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return value.name ? `the function ${value.name}` : "a function";
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const entries = plain(value) as unknown[];
    const long = entries.length > 12;
    const shown = long ? [...entries.slice(0, 6), ...entries.slice(-2)] : entries;
    const parts = shown.map(written);
    if (long) parts.splice(6, 0, "…");
    return `[${parts.join(", ")}]${long ? ` (${entries.length} entries)` : ""}`;
  }
  return platform.inspect(value, { depth: 2, maxStringLength: 80 });
}

function writtenNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(5)));
}
