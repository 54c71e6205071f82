import { leavesOf } from "../core/general/leaves.js";
import type { Try } from "../core/outcome.js";

/** The first entry in which a result differs, by its place, such as "[0][1]"; undefined where none does. */
export function differingEntry({
  got,
  want,
}: Pick<Try, "got" | "want">): { place: string; got: unknown; want: unknown } | undefined {
  if (!Array.isArray(want) || !Array.isArray(got)) {
    const [a, b] = [got as number, want as number];
    return Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b)) ? undefined : { place: "", got, want };
  }
  for (let i = 0; i < want.length; i++) {
    const inside = differingEntry({ got: got[i], want: want[i] });
    if (inside) return { ...inside, place: `[${i}]${inside.place}` };
  }
  return undefined;
}

/** Whether a result has the wanted shape, so that single entries can be compared. */
export function sameShape(example: Pick<Try, "got" | "want">): boolean {
  return leavesOf(example)?.every(({ got }) => typeof got === "number") ?? false;
}
