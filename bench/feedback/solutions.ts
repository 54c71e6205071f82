import { runInThisContext } from "node:vm";
import { stripTypes } from "@six-steps/kernel/internal/language/node/stripTypes.js";
import * as sixSteps from "six-steps";
import { ClassExercise } from "six-steps/internal/exercises/core/classExercise.js";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { TaskExercise } from "six-steps/internal/exercises/core/taskExercise.js";

/** What lessons declare before the exercises whose solutions call it. */
const lessonsOwn = `
  const sigmoid = (x) => 1 / (1 + Math.exp(-x));
  const softmax = (row) => {
    const powers = row.map((c) => Math.exp(c - Math.max(...row)));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  };
  const onCanvas = (image, quadrant) => {
    const side = image.length;
    const [down, right] = [side * (quadrant >> 1), side * (quadrant % 2)];
    return Array.from({ length: 2 * side }, (_, r) =>
      Array.from({ length: 2 * side }, (_, c) => image[r - down]?.[c - right] ?? 0));
  };
  const dense = (x, w, b) =>
    x.map((row) => b.map((bias, j) => row.reduce((sum, value, i) => sum + value * w[i][j], bias)));
`;

type AnyFunction = (...args: unknown[]) => unknown;
export type AnyFunctionExercise = FunctionExercise<readonly unknown[], unknown, never>;

const all = Object.entries(sixSteps.exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Exercise>).map((exercise) => ({ lesson, exercise })),
);

/** Every exercise that asks for a function, with its lesson. */
export const functionExercises = all
  .filter(({ exercise }) => exercise instanceof FunctionExercise)
  .map(({ lesson, exercise }) => ({ lesson, exercise: exercise as unknown as AnyFunctionExercise }));

/** Every exercise that has a check of its own for a function or a class, with its lesson. */
export const taskExercises = all
  .filter(({ exercise }) => exercise instanceof TaskExercise)
  .map(({ lesson, exercise }) => ({ lesson, exercise: exercise as TaskExercise<unknown> }));

/** Every exercise that asks for a class, with its lesson. */
export const classExercises = all
  .filter(({ exercise }) => exercise instanceof ClassExercise)
  .map(({ lesson, exercise }) => ({ lesson, exercise: exercise as ClassExercise }));

/** Every exercise whose solution is a function or a class, with its lesson. */
export const solvedExercises = all.filter(({ exercise }) =>
  /^(?:function|class) /.test(exercise.solutionCode),
);

/** The function or class that `code`, TypeScript as in a cell, declares; `undefined` where it is none. */
export function functionIn(code: string): AnyFunction | undefined {
  const source = stripTypes(code);
  const [, name] = /^(?:function|class) ([\w$]+)/.exec(code) ?? [];
  if (source === undefined || name === undefined) return undefined;
  const body = `${lessonsOwn}; return (() => { ${source}; return ${name}; })();`;
  return runInThisContext(`({ tf, todo, ImageClassifierMLP }) => { ${body} }`)(sixSteps);
}
