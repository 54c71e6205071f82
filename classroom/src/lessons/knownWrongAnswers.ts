import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import type { ExerciseText } from "six-steps/internal/exercises/core/exerciseText.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { nameOf } from "six-steps/internal/exercises/core/sentences.js";
import { uncompiledText } from "six-steps/internal/exercises/core/uncompiled/uncompiledText.js";
import { ValueExercise } from "six-steps/internal/exercises/core/valueExercise.js";
import { lessonNumbers, VaryingExercise } from "six-steps/internal/exercises/core/varyingExercise.js";
import type { KnownWrongAnswer } from "../protocol.js";
import { type Asked, rightResults, variants } from "./triedAnswers.js";

/**
 * The bank of an exercise, each with the message that its check gives. The check itself is asked: it is handed the wrong
 * answer, or, where the bank only knows by what to recognise it, right results changed in the usual ways.
 *
 * @returns none for an exercise whose check has no bank
 */
export function knownWrongAnswers(exercise: Exercise): KnownWrongAnswer[] {
  if (exercise instanceof FunctionExercise) return wrongFunctions(exercise);
  if (exercise instanceof ValueExercise) return wrongValues(exercise);
  return [];
}

/** What keeps answers from being compiled, in any exercise. */
export function knownUncompiled(): KnownWrongAnswer[] {
  return Object.entries(uncompiledText.inShort).map(([key, message]) => ({ name: nameOf(key), message }));
}

function wrongFunctions(exercise: Asked): KnownWrongAnswer[] {
  const found = messagesOfVariants(exercise);
  return exercise.misconceptions.map(({ name, rule }) => {
    const wrong = typeof rule === "function" ? rule : undefined;
    return known(name, shortCode(wrong), ownMessage(exercise, name, wrong) ?? found.get(name));
  });
}

/** One sentence may be said of several values: it then names none of them. */
function wrongValues(exercise: ValueExercise<unknown, ExerciseText>): KnownWrongAnswer[] {
  const names = new Set(exercise.misconceptions.map(({ name }) => name));
  const all = [...names].map((name) => {
    const [first, ...more] = exercise.misconceptions.filter((one) => one.name === name);
    const values = [first, ...more].map(({ rule }) => rule).filter((rule) => typeof rule !== "function");
    const answer = values.map((value) => JSON.stringify(value)).join(", ");
    const own = more.length === 0 ? ownMessage(exercise, name, first.rule) : undefined;
    return known(name, answer, own ?? messageOf(() => first.say("…")));
  });
  // In a class in which each has numbers of their own.
  return exercise instanceof VaryingExercise ? [lessonNumbers, ...all] : all;
}

const known = (name: string, answer: string | undefined, message: string | undefined): KnownWrongAnswer => ({
  name,
  ...(answer && { answer }),
  message,
});

function ownMessage(exercise: Pick<Asked, "judge">, name: string, wrong: unknown): string | undefined {
  if (wrong === undefined) return undefined;
  const outcome = exercise.judge(wrong);
  return outcome.kind === "incorrect" && outcome.misconception === name ? outcome.message : undefined;
}

function messageOf(say: () => string): string | undefined {
  try {
    return say();
  } catch {
    return undefined; // the message needs an answer that it can compute with
  }
}

/** Messages by misconception. */
function messagesOfVariants(exercise: Asked): Map<string, string> {
  const results = rightResults(exercise);
  const found = new Map<string, string>();
  for (const variant of variants) {
    let call = 0;
    const outcome = exercise.judge((...args: unknown[]) => variant(results[call++], args));
    if (outcome.kind !== "incorrect" || !outcome.misconception || found.has(outcome.misconception)) continue;
    found.set(outcome.misconception, outcome.message);
  }
  return found;
}

const longest = 100;

function shortCode(wrong: unknown): string | undefined {
  const code = wrong === undefined ? "" : String(wrong).replace(/\s+/g, " ");
  return code.length <= longest && code.includes("=>") && standsAlone(code) ? code : undefined;
}

/** Whether a reader understands a function without the rest of its file: every name in it is its own, or JavaScript's. */
function standsAlone(code: string): boolean {
  const bare = code.replace(/"[^"]*"|'[^']*'/g, "");
  const lists = [...bare.matchAll(/\(([^()]*)\)\s*=>|(\w+)\s*=>|\bconst (\w+|[[{][^\]}]*[\]}])/g)];
  const own = new Set(lists.flatMap(([text]) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  const names = bare.match(/(?<![.\w$])[A-Za-z_$][\w$]*/g) ?? [];
  return names.every((name) => own.has(name) || name in globalThis || name in Math || words.has(name));
}

const words = new Set(["return", "const", "new", "of", "true", "false", "undefined", "for", "if", "typeof"]);
