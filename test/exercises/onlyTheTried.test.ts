import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";

const { oneOfFour, trainAndPredict, manyLabels, checkpoints, theData, digits, welcome } = exercises;

type Judged = { judge(answer: never): Outcome };
const judged = (exercise: Judged, answer: unknown) => exercise.judge(answer as never);

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test("an answer that fits the numbers of the lesson, and no others, is not right", () => {
  const from0To255 = (values: number[]) => {
    let [min, max] = [255, 0];
    for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)];
    return values.map((value) => (max === min ? 0 : (value - min) / (max - min)));
  };
  const rangeOf1 = (values: number[]) => {
    const [min, max] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (value - min) / Math.max(1, max - min));
  };
  const below1000 = (images: number[][]) => {
    let [brightest, dimmest, least, most] = [0, 0, 1000, -1];
    images.forEach((image, i) => {
      if (sum(image) > most) [brightest, most] = [i, sum(image)];
      if (sum(image) < least) [dimmest, least] = [i, sum(image)];
    });
    return [brightest, dimmest];
  };
  const firstTen = (rows: number[][]) => rows.map((row) => row.indexOf(Math.max(...row.slice(0, 10))));
  const f1OfTen = (truth: number[], decided: number[]) => {
    const [a, b] = [truth.slice(0, 10), decided.slice(0, 10)];
    const hits = a.filter((yes, i) => yes === 1 && b[i] === 1).length;
    return hits === 0 ? 0 : (2 * hits) / (sum(a) + sum(b));
  };
  assert.equal(judged(oneOfFour.minMax, from0To255).kind, "incorrect");
  assert.equal(judged(oneOfFour.minMax, rangeOf1).kind, "incorrect");
  assert.equal(judged(oneOfFour.brightestAndDimmest, below1000).kind, "incorrect");
  assert.equal(judged(trainAndPredict.mostProbable, firstTen).kind, "incorrect");
  assert.equal(judged(manyLabels.f1, f1OfTen).kind, "incorrect");
});

test("the right entries as texts, or in lists of their own, are not told as another order", () => {
  const order = (p: number[], count: number) =>
    Object.keys(p)
      .sort((a, b) => p[Number(a)] - p[Number(b)])
      .slice(0, count);
  const bracketed = (p: number[], count: number) => order(p, count).map((i) => [Number(i)]);
  for (const [exercise, answer] of [
    [checkpoints.hardest, order],
    [checkpoints.hardest, bracketed],
    [theData.testShape, ["10000", "28", "28"]],
  ] as const) {
    const outcome = judged(exercise, answer);
    assert.equal(outcome.kind, "incorrect");
    assert.doesNotMatch(JSON.stringify(outcome), /order/);
  }
});

test("an answer that writes into the objects that it is given is told so, and spoils no later check", () => {
  type Layer = { type: string; filters?: number };
  const wrong = (_: number[], layers: Layer[]) => {
    for (const layer of layers) layer.filters = 0;
    return 0;
  };
  const before = judged(digits.countNetwork, () => 0);
  judged(digits.countNetwork, wrong);
  assert.deepEqual(
    judged(digits.countNetwork, () => 0),
    before,
  );
});

test("an average that is not a number is not told that something was added", () => {
  const outcome = judged(welcome.average, (values: number[]) => sum([]) / (values.length * 0));
  assert.match(JSON.stringify(outcome), /and of 0 \/ 0/);
});
