import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import type { AnyFunctionExercise } from "./solutions.js";

/** How much an outcome says of a wrong answer. */
export type Told =
  | "right"
  /** What is not so. */
  | "false"
  /** By a sentence of the exercise's own. */
  | "known"
  /** By what all tries show. */
  | "found"
  /** For how many inputs it is right, or which entry differs first. */
  | "placed"
  /** That it is wrong. */
  | "general"
  | "error";

/** What an outcome says, whether or not it is so. */
export function toldBy({ misconceptions }: AnyFunctionExercise, outcome: Outcome): Exclude<Told, "false"> {
  if (outcome.kind === "correct") return "right";
  if (outcome.kind !== "incorrect") return "error";
  const { misconception } = outcome;
  if (misconception === undefined) return "general";
  if (misconceptions.some(({ name }) => name === misconception)) return "known";
  return ["right-for-some", "entry"].includes(misconception) ? "placed" : "found";
}
