import assert from "node:assert/strict";
import { stripTypes } from "@six-steps/kernel/internal/language/node/stripTypes.js";
import { ImageClassifierMLP, tf, todo } from "six-steps";
import type { ClassExercise } from "six-steps/internal/exercises/core/classExercise.js";
import { studentCode } from "./studentCode.js";

// biome-ignore lint/suspicious/noExplicitAny: wrong answers have wrong types
export type Anything = any;

/** What the code declares under `name`, run as a kernel runs a cell. */
export const run = (code: string, name: string): Anything =>
  studentCode(`(() => {\n${stripTypes(code)}\nreturn ${name};\n})()`, { tf, todo, ImageClassifierMLP });

/** A class like the library's with one part replaced, as the student's cells make them. */
export const withPart = (part: string): Anything =>
  run(`class Mine extends ImageClassifierMLP {\n${part}\n}`, "Mine");

export async function assertWrong(exercise: ClassExercise, answer: unknown, name: string, phrase: RegExp) {
  const outcome = await exercise.judge(answer);
  assert.equal(outcome.kind, "incorrect", `${exercise.name}, ${name}: ${JSON.stringify(outcome)}`);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, name, outcome.message);
  assert.match(outcome.message, phrase);
  assert.doesNotMatch(outcome.message, /\[object|NaN/, name);
}

export async function assertCorrect(exercise: ClassExercise, answer: unknown) {
  const outcome = await exercise.judge(answer);
  assert.equal(outcome.kind, "correct", JSON.stringify(outcome));
}
