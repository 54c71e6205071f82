import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { differingEntry } from "./differs.js";

/** "Entry [0][1] is 0.2; it should be 0.1." */
export const firstDifference = (example: Try) => saidOfFirst(example, "it should be");

/** "Entry [0][1] is 0.2; the numerical gradient there is 0.1.": where what should be there was measured. */
export const firstMeasured = (example: Try) => saidOfFirst(example, "the numerical gradient there is");

function saidOfFirst(example: Try, shouldBe: string): string {
  const entry = differingEntry(example);
  return entry ? `Entry ${entry.place} is ${written(entry.got)}; ${shouldBe} ${written(entry.want)}.` : "";
}
