import { shapeOf } from "../../input/readArray.js";

/** What keeps lists of indices from being k folds, with the numbers that show it. */
export type FoldFault =
  | { name: "no-return" }
  | { name: "not-a-list" }
  | { name: "one-list" }
  | { name: "pairs" }
  | { name: "groups-of-k"; count: number }
  | { name: "fold-count"; count: number }
  | { name: "not-an-index"; fold: number; value: unknown }
  | { name: "counted-from-1" }
  | { name: "out-of-range"; index: number }
  | { name: "same-list" }
  | { name: "training-parts"; size: number }
  | { name: "overlap"; index: number; first: number; second: number }
  | { name: "left-out"; indices: number[] }
  | { name: "uneven"; sizes: number[] };

/**
 * The first thing wrong with `folds` as a division of the indices 0 to n - 1 into k folds, or `undefined` if each
 * index stands in exactly one of k folds and the folds' sizes differ by at most one. The order does not matter.
 */
export function foldFault(folds: unknown, n: number, k: number): FoldFault | undefined {
  if (folds === undefined) return { name: "no-return" };
  if (!Array.isArray(folds)) return { name: "not-a-list" };
  if (folds.length > 0 && folds.every((entry) => typeof entry === "number")) return { name: "one-list" };
  if (folds.some((fold) => !Array.isArray(fold) || shapeOf(fold).length > 1)) return { name: "pairs" };
  return countFault(folds, n, k) ?? indexFault(folds, n) ?? coverFault(folds, n, k);
}

function countFault(folds: unknown[][], n: number, k: number): FoldFault | undefined {
  const count = folds.length;
  if (count === k) return undefined;
  const groupsOfK = count === Math.ceil(n / k) && folds.every((fold) => fold.length <= k);
  return { name: groupsOfK ? "groups-of-k" : "fold-count", count };
}

function indexFault(folds: unknown[][], n: number): FoldFault | undefined {
  for (const [fold, entries] of folds.entries()) {
    const value = entries.find((entry) => !Number.isInteger(entry));
    // `find` answers `undefined` for both "none" and an entry that is undefined.
    if (value !== undefined || entries.includes(undefined)) return { name: "not-an-index", fold, value };
  }
  const indices = (folds as number[][]).flat();
  if (indices.includes(n) && !indices.includes(0)) return { name: "counted-from-1" };
  const index = indices.find((entry) => entry < 0 || entry >= n);
  return index === undefined ? undefined : { name: "out-of-range", index };
}

function coverFault(folds: unknown[][], n: number, k: number): FoldFault | undefined {
  const homes = Array.from({ length: n }, () => [] as number[]);
  (folds as number[][]).forEach((fold, f) => {
    for (const index of fold) homes[index].push(f);
  });
  if (k > 1 && homes.every((home) => home.length === k && new Set(home).size === k))
    return { name: "same-list" };
  if (k > 2 && homes.every((home) => new Set(home).size === k - 1 && home.length === k - 1)) {
    return { name: "training-parts", size: folds[0].length };
  }
  const twice = homes.findIndex((home) => home.length > 1);
  if (twice >= 0) return { name: "overlap", index: twice, first: homes[twice][0], second: homes[twice][1] };
  const indices = [...homes.keys()].filter((index) => homes[index].length === 0);
  if (indices.length > 0) return { name: "left-out", indices };
  const sizes = folds.map((fold) => fold.length);
  return Math.max(...sizes) - Math.min(...sizes) > 1 ? { name: "uneven", sizes } : undefined;
}
