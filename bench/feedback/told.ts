import type { Outcome, Try } from "six-steps/internal/exercises/core/outcome.js";
import type { AnyFunctionExercise } from "./solutions.js";

/** How much an outcome says of a wrong answer. */
export type Told =
  | "right"
  /** By a sentence of the exercise's own. */
  | "known"
  /** By what all tries show. */
  | "found"
  /** For how many inputs it is right, or which entry differs first. */
  | "placed"
  /** That it is wrong. */
  | "general"
  | "error";

export function toldBy({ misconceptions }: AnyFunctionExercise, outcome: Outcome): Told {
  if (outcome.kind === "correct") return "right";
  if (outcome.kind !== "incorrect") return "error";
  const { misconception } = outcome;
  if (misconception === undefined) return "general";
  if (misconceptions.some(({ name }) => name === misconception)) return "known";
  return ["right-for-some", "entry"].includes(misconception) ? "placed" : "found";
}

type Claim = (
  wrong: readonly Try[],
  all: readonly Try[],
  isSame: (a: unknown, b: unknown) => boolean,
) => boolean;

const everyNumber =
  (relation: (want: number) => number): Claim =>
  (wrong, _, isSame) =>
    wrong.every(({ got, want }) => isSame(got, mapped(want, relation)));
const everyList =
  (relation: (want: unknown[]) => unknown): Claim =>
  (wrong, _, isSame) =>
    wrong.every(({ got, want }) => isSame(got, relation(want as unknown[])));

/** What each name of the general explanation claims, written once more and apart from it. */
export const claims: Record<string, Claim> = {
  constant: (_, all, isSame) => all.every(({ got }) => isSame(got, all[0].got)),
  "constant-where-wrong": (wrong, _, isSame) => wrong.every(({ got }) => isSame(got, wrong[0].got)),
  "in-place-of": (wrong, _, isSame) =>
    wrong.every(({ got, want }) => isSame(got, wrong[0].got) && isSame(want, wrong[0].want)),
  undefined: (_, all) => all.every(({ got }) => got === undefined),
  "undefined-for-some": (wrong, all) =>
    wrong.length < all.length && wrong.every(({ got }) => got === undefined),
  twice: everyNumber((want) => 2 * want),
  half: everyNumber((want) => want / 2),
  "per-cent": everyNumber((want) => 100 * want),
  "other-sign": everyNumber((want) => -want),
  "lost-sign": everyNumber(Math.abs),
  squared: everyNumber((want) => want * want),
  root: everyNumber(Math.sqrt),
  reciprocal: everyNumber((want) => 1 / want),
  complement: everyNumber((want) => 1 - want),
  "first-missing": everyList(([, ...rest]) => rest),
  "last-missing": everyList((want) => want.slice(0, -1)),
  "first-only": everyList(([first]) => first),
  backwards: everyList((want) => [...want].reverse()),
  nested: everyList((want) => [want]),
  flat: everyList((want) => want.flat(9)),
  "own-input": (_, all, isSame) =>
    [0, 1, 2, 3, 4].some((i) => all.every(({ args, got }) => isSame(got, args[i]))),
  nan: (wrong) => wrong.every(({ got }) => Number.isNaN(got)),
};

function mapped(value: unknown, change: (number: number) => number): unknown {
  return Array.isArray(value) ? value.map((entry) => mapped(entry, change)) : change(value as number);
}
