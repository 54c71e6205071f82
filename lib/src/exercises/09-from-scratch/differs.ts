import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** The first entry in which a result differs: "Entry [0][1] is 0.2; the numerical gradient there is 0.1." */
export function firstDifference({ got, want }: Try): string {
  const at = find(got, want);
  if (!at) return "";
  return `Entry ${at.place} is ${written(at.got)}; the numerical gradient there is ${written(at.want)}.`;
}

function find(got: unknown, want: unknown): { place: string; got: unknown; want: unknown } | undefined {
  if (!Array.isArray(want) || !Array.isArray(got)) {
    const [a, b] = [got as number, want as number];
    return Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b)) ? undefined : { place: "", got, want };
  }
  for (let i = 0; i < want.length; i++) {
    const inside = find(got[i], want[i]);
    if (inside) return { ...inside, place: `[${i}]${inside.place}` };
  }
  return undefined;
}

/** Whether a result has the wanted shape, so that single entries can be compared. */
export function sameShape({ got, want }: Try): boolean {
  if (!Array.isArray(want)) return typeof got === "number";
  return (
    Array.isArray(got) &&
    got.length === want.length &&
    want.every((entry, i) => sameShape({ args: [], got: got[i], want: entry }))
  );
}
