import { cell } from "#platform/cell";
import type { UncompiledCell } from "../../../display/sixStepsKernel.js";
import { Exercise } from "../exercise.js";
import { type Call, callsIn, withoutCalls } from "./calls.js";
import { causeOf } from "./causes.js";
import { triedWithoutTypes } from "./triedWithoutTypes.js";

interface CallOfExercise extends Call {
  exercise: Exercise;
}

/**
 * Answers a cell that could not be compiled, in the place of the exercises that it calls: its check says what is known of
 * the answer, and a hint or the solution is shown all the same.
 */
export function answerUncompiled(uncompiled: UncompiledCell): void {
  const { source, diagnostics } = uncompiled;
  const [first] = diagnostics;
  const calls = callsIn(source).flatMap((call): CallOfExercise[] => {
    const exercise = exerciseAt(call.path);
    return exercise ? [{ ...call, exercise }] : [];
  });
  const isHelp = ({ method }: Call) => method === "hint" || method === "solution";
  const checks = calls.filter((call) => !isHelp(call));
  const check = checks.find(({ end }) => end > first.start) ?? checks.at(-1);
  if (check) {
    const { exercise } = check;
    const isAnswered = calls.some((call) => isHelp(call) && call.exercise === exercise);
    const isComment = source.includes(`// ${check.path}.hint(`);
    const hintLine = isAnswered ? "answered" : isComment ? "comment" : "none";
    const { isPlain, ...cause } = causeOf(uncompiled, exercise);
    const isInCall = calls.some(({ start, end }) => start <= first.start && first.start < end);
    const answer = isPlain || isInCall ? "" : withoutCalls(uncompiled.javascript ?? "", calls);
    const found = triedWithoutTypes(exercise, answer) ?? cause;
    exercise.answerUncompiled({ kind: "uncompiled", ...found, hintLine }, source);
  }
  for (const call of calls.filter(isHelp)) help(call);
}

/** What cells call by this name; nothing where that is no exercise. */
function exerciseAt(path: string): Exercise | undefined {
  try {
    const value = cell.evaluate(path);
    return value instanceof Exercise ? value : undefined;
  } catch {
    return undefined; // no cell has declared such a name
  }
}

function help({ exercise, method, argument }: CallOfExercise): void {
  const n = Number(argument);
  const isOne = Number.isInteger(n) && n >= 1 && n <= exercise.text.hints.length;
  if (method === "solution") exercise.solution();
  else exercise.hint(isOne ? n : undefined);
}
