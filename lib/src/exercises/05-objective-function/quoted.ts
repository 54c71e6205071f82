import { written } from "../core/written.js";

/** A number as a sentence quotes it: four digits, and a minus that cannot be taken for a dash. */
export function quoted(value: unknown): string {
  return typeof value === "number" && Number.isFinite(value)
    ? String(Number(value.toPrecision(4))).replace("-", "−")
    : written(value);
}
