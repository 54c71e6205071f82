import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";

const { biasGradient } = exercises.fromScratch;

test("biasGradient: the book's slip and a mean of each row are known, too, where tensors compute them in float32", () => {
  type Answer = (error: number[][]) => unknown;
  const slips: [answer: Answer, misconception: string][] = [
    [(error) => tf.sum(error), "one-number"],
    [(error) => tf.mean(error), "one-number"],
    [(error) => tf.sum(error).div(error.length), "one-number"],
    [(error) => error[0].map(() => tf.mean(error).arraySync()), "common-number"],
    [(error) => tf.mean(error, 1), "rows"],
    [(error) => tf.sum(error, 1), "rows"],
    [(error) => tf.sum(error, 0), "not-divided"],
  ];
  for (const [answer, misconception] of slips) {
    const outcome = biasGradient.judge(answer);
    assert.ok(outcome.kind === "incorrect", `${answer}`);
    assert.equal(outcome.misconception, misconception, `${answer}: ${outcome.message}`);
  }
  assert.equal(biasGradient.judge((error: number[][]) => tf.mean(error, 0)).kind, "correct");
});
