import type { Try } from "../outcome.js";

type Pair = Pick<Try, "got" | "want">;

/** One entry of a result, beside the one that is expected there. */
export interface Leaf extends Pair {
  /** Such as `[1][2]`; empty for a result that is no list. */
  place: string;
}

/** The entries of a result in order, or `undefined` where it has not as many everywhere as it should. */
export function leavesOf({ got, want }: Pair, place = ""): Leaf[] | undefined {
  if (!Array.isArray(got) || !Array.isArray(want))
    return Array.isArray(got) || Array.isArray(want) ? undefined : [{ place, got, want }];
  if (got.length !== want.length) return undefined;
  const leaves: Leaf[] = [];
  for (let i = 0; i < want.length; i++) {
    const inside = leavesOf({ got: got[i], want: want[i] }, `${place}[${i}]`);
    if (inside === undefined) return undefined;
    leaves.push(...inside);
  }
  return leaves;
}

/** Where a result first has another length than expected, or a list where none should be. */
export function firstMisfit({ got, want }: Pair, place = ""): Leaf | undefined {
  if (Array.isArray(got) !== Array.isArray(want)) return { place, got, want };
  if (!Array.isArray(got) || !Array.isArray(want)) return undefined;
  if (got.length !== want.length) return { place, got, want };
  for (let i = 0; i < want.length; i++) {
    const inside = firstMisfit({ got: got[i], want: want[i] }, `${place}[${i}]`);
    if (inside) return inside;
  }
  return undefined;
}

/** All numbers in a value, however deep. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}

/** The length along each axis; `undefined` for lists that differ in length. */
export function regularShape(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return [];
  const [first, ...others] = value.map(regularShape);
  if (first === undefined) return value.length === 0 ? [0] : undefined;
  const isRegular = others.every((other) => other?.join() === first.join());
  return isRegular ? [value.length, ...first] : undefined;
}
