import assert from "node:assert/strict";
import { test } from "node:test";
import { classNames, exercises, tf } from "six-steps";
import { accepts, options, recognises } from "./recognises.js";

const ask = exercises.welcome;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

test("double passes as a product, a sum and a tensor, and each wrong one is told", () => {
  accepts(ask.double, [(x: number) => 2 * x, (x: number) => x + x, (x: number) => tf.scalar(x).mul(2)]);
  recognises(ask.double, [
    [(x: number) => x + 2, "plus-two", /2 \+ 5 is not 2 · 5/],
    [(x: number) => x * x, "squared", /multiplies 5 by itself/],
    [(x: number) => x, "unchanged", /the input, unchanged/],
    [(x: number) => x / 2, "half", /divides by 2/],
    [(x: number) => `${x}${x}`, "text", /"22", a string/],
  ]);
  assert.equal(ask.double.judge((x: number) => (x === 2 ? 4 : 10)).kind, "incorrect", "hard-coded");
});

test("average passes as a loop, a reduce and a tensor, and each wrong one is told", () => {
  const loop = (values: number[]) => {
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[i];
    return total / values.length;
  };
  accepts(ask.average, [
    loop,
    (values: number[]) => sum(values) / values.length,
    (values: number[]) => tf.mean(tf.tensor1d(values)),
    (values: number[]) => values.reduce((mean, value, i) => mean + (value - mean) / (i + 1), 0),
  ]);
  const middle = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  };
  recognises(ask.average, [
    [sum, "sum", /16 is the sum/],
    [(values: number[]) => sum(values) / 2, "fixed-count", /always divides by 2/],
    [(values: number[]) => sum(values) / 3, "fixed-count", /always divides by 3/],
    [(values: number[]) => sum(values) / (values.length - 1), "one-less", /there are 4, so divide by 4/],
    [(values: number[]) => values[0], "return-in-loop", /Only the first value, 3,/],
    [(values: number[]) => values[0] / values.length, "return-in-loop", /Only the first value, 3,/],
    [
      (values: number[]) => sum(values.slice(0, -1)) + values[values.length - 1] / values.length,
      "precedence",
      /Division comes before addition/,
    ],
    [middle, "median", /median/],
    [(values: number[]) => Math.max(...values), "largest", /largest value/],
    [(values: number[]) => Math.round(sum(values) / values.length), "whole-number", /2 instead of 1.5/],
    [(values: number[]) => Math.floor(sum(values) / values.length), "whole-number", /1 instead of 1.5/],
    [
      (values: number[]) => {
        let total = 0;
        for (let i = 0; i <= values.length; i++) total += values[i];
        return total / values.length;
      },
      "nan",
      /one step too far/,
    ],
  ]);
  assert.equal(ask.average.judge(() => 4).kind, "incorrect", "hard-coded");
});

test("the last index is 9, and each usual slip is told", () => {
  accepts(ask.lastIndex, [9, classNames.length - 1]);
  recognises(ask.lastIndex, [
    [10, "length", /no `classNames\[10\]`/],
    [-1, "minus-one", /Python/],
    [0, "first", /0 is at the front/],
    [1, "first", /1 is at the front/],
    [11, "too-far", /beyond the end/],
    [8, "off-by-one", /Count the places from 0/],
  ]);
});

test("of the texts about a restart one is right and each other has its message", () => {
  accepts(ask.restart, ["clears variables"]);
  recognises(ask.restart, [
    ["keeps variables", "keeps", /kernel's memory/],
    ["deletes answers", "deletes", /belongs to the page/],
  ]);
  assert.deepEqual(options(ask.restart).sort(), ["clears variables", "deletes answers", "keeps variables"]);
});
