import { cell } from "#platform/cell";
import type { Exercise } from "../exercise.js";
import { TaskExercise } from "../taskExercise.js";
import type { Uncompiled } from "./uncompiled.js";
import { uncompiledText } from "./uncompiledText.js";

type Found = Pick<Uncompiled, "message" | "misconception" | "example">;

/**
 * What the exercise's own check knows of an answer that only its types keep from being compiled: many of the wrong answers
 * that it knows are such, a whole row where one pixel is asked for, or a text. General findings are left out, since what
 * TypeScript says of the error is nearer to its cause.
 *
 * @param code nothing but the answer, without types; anything else is not tried, since what it prints or changes would
 *   be a surprise in a cell that has not run
 */
export function triedWithoutTypes(exercise: Exercise, code: string): Found | undefined {
  // Those take time, and need not be answers without side effects.
  if (exercise instanceof TaskExercise || /\bconsole\b/.test(code)) return undefined;
  const answer = answerIn(code, exercise.answerName);
  const outcome = answer === undefined ? undefined : exercise.judge(answer);
  if (outcome === undefined || outcome instanceof Promise) return undefined;
  if (outcome.kind === "correct") return { message: uncompiledText.onlyTypes, misconception: "only-types" };
  if (outcome.kind !== "incorrect" || !outcome.misconception) return undefined;
  const { message, misconception, example } = outcome;
  return exercise.knows(misconception) ? { message, misconception, example } : undefined;
}

/** The value that `code` declares; nothing where it does more than that, or fails. */
function answerIn(code: string, name: string): unknown {
  const declaration = code.trim().replace(/;$/, "");
  const value = new RegExp(`^(?:let|const|var)\\s+${name}\\s*=(?!=)`).exec(declaration)?.[0];
  const isOwn =
    value !== undefined ||
    new RegExp(`^(?:async\\s+)?(?:function\\*?|class)\\s+${name}\\b`).test(declaration);
  if (!isOwn) return undefined;
  try {
    // In brackets it is one expression or it is nothing.
    return cell.evaluate(`(${declaration.slice(value?.length ?? 0)}\n)`);
  } catch {
    return undefined;
  }
}
