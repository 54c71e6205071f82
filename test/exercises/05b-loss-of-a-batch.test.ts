import assert from "node:assert/strict";
import { test } from "node:test";
import { tf, todo } from "six-steps";
import { ask, assertMistake, withStatic } from "./objectiveFunctionAnswers.js";
import { studentCode } from "./studentCode.js";

/** As a student writes a number down. */
const rounded = (value: number) => Number(value.toFixed(3));

/** The solution as a kernel would run it: its types taken off by hand. */
function solutionOf(exercise: { solutionCode: string; answerName: string }): never {
  const code = exercise.solutionCode.replace(
    /(\w+)(?:: (?:number|number\[\]|number\[\]\[\]))(?=[,)])/g,
    "$1",
  );
  return studentCode(
    `(() => {\n${code.replace(/\): number(\[\])* \{/g, ") {").replace(/^let (\w+): .*? = /, "let $1 = ")}\nreturn ${exercise.answerName};\n})()`,
  );
}

test("every stub is not attempted, and every solution is correct", async () => {
  for (const value of [ask.bitsUnsure, ask.bitsSure, ask.untrainedLoss, ask.fromLogits]) {
    assert.equal(value.judge(undefined).kind, "notAttempted");
    assert.equal(value.judge(solutionOf(value)).kind, "correct", value.name);
  }
  for (const exercise of [ask.crossEntropy, ask.binaryCrossEntropy]) {
    assert.equal(exercise.judge(() => todo()).kind, "notAttempted");
    assert.equal(exercise.judge(solutionOf(exercise)).kind, "correct", exercise.name);
  }
  assert.equal((await ask.toOneHotLabels.judge(withStatic(() => todo()))).kind, "notAttempted");
  assert.equal((await ask.toOneHotLabels.judge(solutionOf(ask.toOneHotLabels))).kind, "correct");
});

test("predictions in any reasonable rounding are correct", () => {
  assert.equal(ask.bitsUnsure.judge(-Math.log2(0.5)).kind, "correct");
  assert.equal(ask.bitsSure.judge(-1 * Math.log2(1)).kind, "correct");
  for (const loss of [2.3, rounded(Math.LN10), Math.LN10, -Math.log(1 / 10), tf.scalar(10).log()]) {
    assert.equal(ask.untrainedLoss.judge(loss).kind, "correct", String(loss));
  }
});

test("each wrong prediction is told by its own message", () => {
  const unsure = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.bitsUnsure.judge(wrong), name, phrase);
  unsure(rounded(Math.LN2), "natural-log", /need log₂/);
  unsure(Math.LN2, "natural-log", /base e/);
  unsure(0.5, "probability", /probability itself/);
  unsure(2, "unweighted", /weight 0/);
  unsure(-1, "sign", /never negative/);
  unsure(0, "certain", /certain of the truth/);
  unsure(Number.POSITIVE_INFINITY, "infinite", /impossible/);
  unsure(0.301, "log-10", /base 10/);

  const sure = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.bitsSure.judge(wrong), name, phrase);
  sure(Number.NaN, "zero-log-zero", /never happens/);
  sure(Number.POSITIVE_INFINITY, "infinite", /weight 0/);
  sure(Number.NEGATIVE_INFINITY, "infinite", /weight 0/);
  sure(1, "probability", /−log₂ of that probability/);

  const untrained = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.untrainedLoss.judge(wrong), name, phrase);
  untrained(3.32, "bits", /natural logarithm/);
  untrained(Math.log2(10), "bits", /in bits/);
  untrained(0.1, "probability", /−ln 0\.1/);
  untrained(10, "class-count", /number of classes/);
  untrained(-rounded(Math.LN10), "sign", /negative/);
  untrained(0.9, "error-rate", /1 minus/);
  untrained(0, "zero", /certain and right/);
  untrained(1, "log-10", /base 10/);
  untrained(rounded(Math.LN2), "two-classes", /there are ten/);
  untrained(23.03, "added-up", /one-hot/);
  untrained(0.105, "log-of-error", /given 0\.1/);
  untrained(0.23, "averaged-over-classes", /weight 1/);
});

test("a wrong number of no known kind is not taken for infinity", () => {
  const outcome = ask.bitsUnsure.judge(3);
  assert.equal(outcome.kind, "incorrect");
  assert.equal(outcome.kind === "incorrect" && outcome.misconception, undefined);
});

test("each wrong choice of fromLogits is told by its own message", () => {
  assertMistake(ask.fromLogits.judge([true, true]), "always", /twice.*1\.461/);
  assertMistake(ask.fromLogits.judge([false, false]), "never", /negative/);
  assertMistake(ask.fromLogits.judge([true, false]), "reversed", /other way round/);
  assertMistake(ask.fromLogits.judge(true), "single", /two are asked for/);
});

test("a perfect prediction put through softmax once more costs the 1.461 nats that the message names", () => {
  const perfect = tf.oneHot([3], 10);
  const loss = tf.losses.softmaxCrossEntropy(perfect, perfect.toFloat()).arraySync() as unknown as number;
  assert.ok(Math.abs(loss - 1.461) < 5e-4);
});
