import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { differingEntry } from "./differs.js";

/** "Entry [0][1] is 0.2; the numerical gradient there is 0.1." */
export function firstDifference(example: Try): string {
  const entry = differingEntry(example);
  if (!entry) return "";
  return `Entry ${entry.place} is ${written(entry.got)}; the numerical gradient there is ${written(entry.want)}.`;
}
