import assert from "node:assert/strict";
import { test } from "node:test";
import * as library from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { drawInputsBy } from "six-steps/internal/exercises/core/random.js";
import { gradeAnswer } from "six-steps/internal/grading/gradeAnswer.js";
import { gradeCode as grade } from "./gradeCode.js";

const all = Object.entries(library.exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Exercise>).map((exercise) => ({ lesson, exercise })),
);

/** What solutions call that the lessons' other cells define. */
const ofOtherCells = `const sigma = (x) => 1 / (1 + Math.exp(-x));
const safeSoftmax = (c) => softmax(c);
const dense = (x, weights, biases) =>
  x.map((row) => biases.map((bias, j) => row.reduce((sum, value, i) => sum + value * weights[i][j], bias)));
const onCanvas = (image, quadrant) => {
  const [height, width] = [image.length, image[0].length];
  const [top, left] = [quadrant < 2 ? 0 : height, quadrant % 2 === 0 ? 0 : width];
  const canvas = Array.from({ length: 2 * height }, () => new Array(2 * width).fill(0));
  image.forEach((row, r) => row.forEach((pixel, c) => { canvas[top + r][left + c] = pixel; }));
  return canvas;
};`;

const activations = `const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const softmax = (z) => { const e = z.map((c) => Math.exp(c)); return e.map((c) => c / e.reduce((a, b) => a + b)); };`;

for (const { lesson, exercise } of all) {
  test(`${lesson}.${exercise.name}: the solution earns all points, the stub none`, async () => {
    const others = all.filter((one) => one.lesson === lesson && one.exercise !== exercise);
    const functions = others.filter(({ exercise: one }) => one instanceof FunctionExercise);
    const needed = [
      ofOtherCells,
      lesson === "fromScratch" ? activations : "",
      ...functions.map(({ exercise: one }) => one.solutionCode),
    ].join("\n");
    const { points, feedback } = await grade(exercise, `${needed}\n${exercise.solutionCode}`);
    assert.equal(points, 4, feedback["text/plain"]);
    const { todo } = library;
    assert.equal((await grade(exercise, exercise.stub)).points, 0, String(todo));
  });
}

const { softmax, sigmoid } = library.exercises.outputLayer;
const naive =
  "function softmax(c) { const e = c.map((x) => Math.exp(x)); return e.map((x) => x / e.reduce((a, b) => a + b)); }";

test("what is right for a part of the inputs earns a part of the points", async () => {
  const { points, feedback } = await grade(softmax, naive);
  assert.ok(points > 2 && points < 4, String(points));
  assert.match(feedback["text/plain"], /NaN/);
});

test("the same answer for everything earns nothing, even where it is right by chance", async () => {
  assert.equal((await grade(sigmoid, "function sigmoid() { return 0.5; }")).points, 0);
});

test("results that were copied from the check's feedback do not help: other inputs are tried", async () => {
  const known = sigmoid.inputs();
  const table = JSON.stringify(known.map(([x]) => [x, 1 / (1 + Math.exp(-x))]));
  const code = `function sigmoid(x) { return new Map(${table}).get(x); }`;
  assert.equal((await grade(sigmoid, code)).points, 4);
  drawInputsBy("a secret");
  try {
    const { points } = await grade(sigmoid, code);
    assert.ok(points < 2, String(points));
    assert.equal((await grade(sigmoid, sigmoid.solutionCode)).points, 4);
  } finally {
    drawInputsBy("");
  }
});

test("NaN, -0, promises, holes and functions arrive as what they are", async () => {
  const of = async (result: string) =>
    (await grade(sigmoid, `function sigmoid(x) { return ${result}; }`)).feedback["text/plain"];
  assert.match(await of("NaN"), /NaN/);
  assert.match(await of("Promise.resolve(0.5)"), /promise/i);
  assert.match(await of("undefined"), /return/);
  assert.match(await of("[ , 1]"), /number/i);
});

test("an error in the student's code is told with its message", async () => {
  const { points, feedback } = await grade(
    sigmoid,
    'function sigmoid(x) { throw new RangeError("too far"); }',
  );
  assert.equal(points, 0);
  assert.match(feedback["text/plain"], /RangeError: too far/);
});

for (const answers of [
  undefined,
  null,
  4,
  { answer: 1 },
  { answer: { callable: true }, replies: [] },
  { answer: { value: 1 }, replies: "x" },
]) {
  test(`a forged reply earns nothing: ${JSON.stringify(answers)}`, async () => {
    const { points } = await gradeAnswer(softmax, 4, async () => ({ answers }));
    assert.equal(points, 0);
  });
}

test("points in the student's own kernel are those of the check", async () => {
  assert.ok(softmax instanceof FunctionExercise);
  assert.equal(await softmax.points((c: number[]) => c, 4), 0);
  assert.equal(await sigmoid.points((x: number) => 1 / (1 + Math.exp(-x)), 4), 4);
});
