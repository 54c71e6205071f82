import type { Try } from "six-steps/internal/exercises/core/outcome.js";

type IsSame = (a: unknown, b: unknown) => boolean;

/** Whether something that was said of an answer is so, as these tries show it. */
type Claim = (wrong: readonly Try[], all: readonly Try[], isSame: IsSame) => boolean;

/** What each name of the general explanation claims, written once more and apart from it. */
export const claims: Record<string, Claim> = {
  constant: (_, all, isSame) => all.every(({ got }) => isSame(got, all[0].got)),
  "constant-where-wrong": (wrong, _, isSame) => wrong.every(({ got }) => isSame(got, wrong[0].got)),
  "in-place-of": (wrong, _, isSame) =>
    wrong.every(({ got, want }) => isSame(got, wrong[0].got) && isSame(want, wrong[0].want)),
  undefined: (_, all) => all.every(({ got }) => got === undefined),
  "undefined-for-some": (wrong, all) =>
    wrong.length < all.length && wrong.every(({ got }) => got === undefined),
  nan: (wrong) => wrong.every(({ got }) => Number.isNaN(got)),
  texts: (wrong, _, isSame) =>
    wrong.every(({ got, want }) => typeof got === "string" && isSame(Number(got), want)),

  twice: everyNumber((want) => 2 * want),
  half: everyNumber((want) => want / 2),
  "per-cent": everyNumber((want) => 100 * want),
  "other-sign": everyNumber((want) => -want),
  "lost-sign": everyNumber(Math.abs),
  squared: everyNumber((want) => want * want),
  root: everyNumber(Math.sqrt),
  reciprocal: everyNumber((want) => 1 / want),
  complement: everyNumber((want) => 1 - want),
  rounded: (wrong) =>
    [0, 1, 2, 3, 4].some((digits) =>
      everyPair(wrong, ({ got, want }) => got === Number(want.toFixed(digits))),
    ),
  close: (wrong) => everyPair(wrong, ({ got, want }) => Math.abs(got - want) <= 0.01 * Math.abs(want)),
  "too-large": (wrong) => isShifted(wrong, 1),
  "too-small": (wrong) => isShifted(wrong, -1),
  scaled: (wrong, _, isSame) => {
    const { got, want } = (pairsOf(wrong) ?? []).reduce((a, b) =>
      Math.abs(b.want) > Math.abs(a.want) ? b : a,
    );
    return everyPair(wrong, (pair) => isSame(pair.got, (got / want) * pair.want));
  },
  "times-quantity": withQuantity((want, quantity) => want * quantity),
  "over-quantity": withQuantity((want, quantity) => want / quantity),
  "plus-quantity": withQuantity((want, quantity) => want + quantity),
  "minus-quantity": withQuantity((want, quantity) => want - quantity),

  "own-input": (_, all, isSame) =>
    [0, 1, 2, 3, 4].some((i) => all.every(({ args, got }) => isSame(got, args[i]))),
  quantity: (_, all, isSame) => quantities.some((of) => all.every(({ args, got }) => isSame(got, of(args)))),

  "first-missing": everyList(([, ...rest]) => rest),
  "last-missing": everyList((want) => want.slice(0, -1)),
  "first-only": everyList(([first]) => first),
  "all-like-first": everyList((want) => want.map(() => want[0])),
  backwards: everyList((want) => [...want].reverse()),
  sorted: everyList((want) => [...want].sort((a, b) => (a as number) - (b as number))),
  transposed: everyList((want) =>
    (want[0] as unknown[]).map((_, i) => (want as unknown[][]).map((r) => r[i])),
  ),
  nested: everyList((want) => [want]),
  flat: everyList((want) => want.flat(9)),
  "one-at-end": (wrong, _, isSame) =>
    wrong.every(({ got, want }) => Array.isArray(got) && isSame(got.slice(0, -1), want)),
  "one-at-start": (wrong, _, isSame) =>
    wrong.every(({ got, want }) => Array.isArray(got) && isSame(got.slice(1), want)),
  "other-order": (wrong, _, isSame) =>
    wrong.every(({ got, want }) => isReordered(got as unknown[], want as unknown[], isSame)),
};

/** What is said of the call that is shown, and of no other: whether it is so there. */
export const claimsOfExample: Record<string, (example: Try, isSame: IsSame) => boolean> = {
  "not-a-number": ({ got, want }) => typeof want === "number" && typeof got !== "number",
  "not-an-array": ({ got, want }) => Array.isArray(want) && !Array.isArray(got),
  "undefined-entry": hasEntry((entry) => entry === undefined),
  "nan-entry": hasEntry(Number.isNaN),
  "text-entry": hasEntry((entry) => typeof entry === "string"),
  "promise-entry": hasEntry((entry) => entry instanceof Promise),
  "other-entry": hasEntry((entry) => typeof entry !== "number"),
  length: ({ got, want }) => (got as unknown[]).length !== (want as unknown[]).length,
  shape: ({ got, want }) => outline(got) !== outline(want),
  "row-length": ({ got, want }) => outline(got) !== outline(want),
  "list-for-number": ({ got, want }) => outline(got) !== outline(want),
  "number-for-list": ({ got, want }) => outline(got) !== outline(want),
  entry: ({ got, want }) =>
    outline(got) === outline(want) &&
    entriesOf(got).some((entry, i) => !Object.is(entry, entriesOf(want)[i])),
};

interface Pair {
  got: number;
  want: number;
}

function everyNumber(relation: (want: number) => number): Claim {
  return (wrong, _, isSame) => everyPair(wrong, ({ got, want }) => isSame(got, relation(want)));
}

function everyList(relation: (want: unknown[]) => unknown): Claim {
  return (wrong, _, isSame) => wrong.every(({ got, want }) => isSame(got, relation(want as unknown[])));
}

/** Numbers that describe an input: itself, how many entries it has, how many columns. */
const quantities = [0, 1, 2, 3, 4].flatMap((i) => [
  (args: readonly unknown[]) => args[i] as number,
  (args: readonly unknown[]) => (args[i] as { length?: number } | undefined)?.length ?? Number.NaN,
  (args: readonly unknown[]) => (args[i] as number[][] | undefined)?.[0]?.length ?? Number.NaN,
]);

function withQuantity(relation: (want: number, quantity: number) => number): Claim {
  return (wrong, _, isSame) =>
    quantities.some((of) =>
      wrong.every((one) => everyPair([one], ({ got, want }) => isSame(got, relation(want, of(one.args))))),
    );
}

/** Whether every number differs from the expected one by the same amount, to the side of `sign`. */
function isShifted(wrong: readonly Try[], sign: 1 | -1): boolean {
  const by = (pairsOf(wrong) ?? []).map(({ got, want }) => got - want)[0];
  const isNear = ({ got, want }: Pair) =>
    Math.abs(got - want - by) <= 2e-3 * Math.max(Math.abs(want), Math.abs(by));
  return sign * by > 0 && everyPair(wrong, isNear);
}

function everyPair(tries: readonly Try[], isSo: (pair: Pair) => boolean): boolean {
  return pairsOf(tries)?.every(isSo) ?? false;
}

/** All numbers beside the expected ones; `undefined` where the shapes differ. */
function pairsOf(tries: readonly Try[]): Pair[] | undefined {
  if (!tries.every(({ got, want }) => outline(got) === outline(want))) return undefined;
  return tries.flatMap(({ got, want }) => {
    const expected = entriesOf(want);
    return entriesOf(got).map((entry, i) => ({ got: entry, want: expected[i] }) as Pair);
  });
}

const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(entriesOf) : [value]);

/** The brackets and commas of a value: what its shape is, whatever the entries. */
const outline = (value: unknown): string => (Array.isArray(value) ? `[${value.map(outline)}]` : "");

function hasEntry(is: (entry: unknown) => boolean): (example: Try) => boolean {
  return ({ got }) => Array.isArray(got) && entriesOf(got).some(is);
}

/** Whether each expected entry has one of its own among those that came. */
function isReordered(got: unknown[], want: unknown[], isSame: IsSame): boolean {
  const left = [...got];
  for (const entry of want) {
    const at = left.findIndex((one) => isSame(one, entry));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}
