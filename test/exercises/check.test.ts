import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf, todo } from "six-steps";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { answerOf } from "six-steps/internal/exercises/core/studentCall.js";
import { TaskExercise } from "six-steps/internal/exercises/core/taskExercise.js";
import { ValueExercise } from "six-steps/internal/exercises/core/valueExercise.js";
import { studentCode } from "./studentCode.js";

const text = {
  question: "Double each.",
  hints: ["Times two."],
  correct: "Doubled.",
  squared: () => "That is the square.",
  negative: (got: string) => `${got} has one below 0.`,
  half: (got: string) => `${got} is half of it.`,
};

const double = new FunctionExercise<[values: number[]], number[], typeof text>({
  name: "double",
  stub: "function double(values: number[]): number[] {\n  return todo();\n}",
  solution: "function double(values: number[]): number[] {\n  return values.map((value) => 2 * value);\n}",
  reference: (values) => values.map((value) => 2 * value),
  examples: [[[1, 2]], [[0, -3, 4]]],
  random: (random) => [random.numbers(5, -10, 10)],
  misconceptions: { squared: (values) => values.map((value) => value ** 2) },
  text,
});

const answer = new ValueExercise<number, typeof text>({
  name: "answer",
  stub: "let answer: number | undefined;",
  solution: "let answer: number | undefined = 42;",
  want: 42,
  misconceptions: { half: 21 },
  text,
});

test("a look at a value of another type than the right one's recognises nothing", () => {
  const list = new ValueExercise<number[], typeof text>({
    name: "list",
    stub: "let list: number[] | undefined;",
    want: [1, 2],
    misconceptions: { negative: (got) => got.some((one) => one < 0) },
    text,
  });
  assert.ok("misconception" in list.judge([1, -2]));
  for (const answer of [null, 3, "text"]) {
    const outcome = list.judge(answer);
    assert.ok(outcome.kind === "incorrect" && outcome.misconception === "not-an-array");
  }
});

test("a stub counts as not attempted", () => {
  assert.deepEqual(
    double.judge(() => todo()),
    { kind: "notAttempted" },
  );
  assert.deepEqual(answer.judge(undefined), { kind: "notAttempted" });
});

test("the right answer passes as a loop, a typed array and a tensor", () => {
  const loop = (values: number[]) => {
    const doubled = [];
    for (const value of values) doubled.push(value + value);
    return doubled;
  };
  assert.equal(double.judge(loop).kind, "correct");
  assert.equal(
    double.judge((values: number[]) => Float32Array.from(values, (value) => 2 * value)).kind,
    "correct",
  );
  assert.equal(double.judge((values: number[]) => tf.tensor(values).mul(2)).kind, "correct");
});

test("an answer hard-coded for the examples fails on a random input", () => {
  const outcome = double.judge((values: number[]) => (values.length === 2 ? [2, 4] : [0, -6, 8]));
  assert.equal(outcome.kind, "incorrect");
});

test("a known wrong answer is told by name, with the first input that shows it", () => {
  const outcome = double.judge((values: number[]) => values.map((value) => value * value));
  assert.deepEqual(outcome, {
    kind: "incorrect",
    message: "That is the square.",
    misconception: "squared",
    example: { args: [[1, 2]], got: [1, 4], want: [2, 4] },
  });
});

test("an unknown wrong answer says what differs", () => {
  const message = (student: unknown) => {
    const outcome = double.judge(student);
    assert.equal(outcome.kind, "incorrect");
    return outcome.kind === "incorrect" ? outcome.message : "";
  };
  assert.match(
    message(() => {}),
    /without a `return`/,
  );
  assert.match(
    message(() => [2]),
    /answers \[2\] to every input/,
  );
  assert.match(
    message((values: number[]) => values.filter((value) => value > 1).map((value) => 3 * value)),
    /has 1 entry; it should have 2/,
  );
  assert.match(
    message(() => "2, 4"),
    /should return an array, but returned "2, 4"/,
  );
  assert.match(
    message((values: number[]) => values.join()),
    /should return an array, but returned "1,2"/,
  );
  assert.match(
    message(async () => [2, 4]),
    /Promise/,
  );
  assert.match(
    message((values: number[]) => values.map(() => Number.NaN)),
    /NaN/,
  );
  assert.match(message([2, 4]), /needs your function, but got \[2, 4\]/);
  assert.match(
    message((values: number[]) => values.map((value) => 2 * value + 1)),
    /Every number is 1 too large/,
  );
});

test("an answer that changes its input is judged by what it returns, and told so", () => {
  const inPlace = (values: number[]) => {
    values.forEach((value, i) => {
      values[i] = 2 * value;
    });
    return values;
  };
  const outcome = double.judge(inPlace);
  assert.ok(outcome.kind === "correct" && /^Doubled\..*also changes `values`/.test(outcome.message));
  const wrong = double.judge((values: number[]) => values.sort());
  assert.ok(wrong.kind === "incorrect" && /also changes `values`/.test(wrong.message));
  const copying = double.judge((values: number[]) => inPlace([...values]));
  assert.ok(copying.kind === "correct" && copying.message === "Doubled.");
});

test("a hole in an array is a wrong entry", () => {
  const holes = (values: number[]) => {
    const doubled = new Array<number>(values.length);
    doubled[0] = 2 * values[0];
    return doubled;
  };
  assert.equal(double.judge(holes).kind, "incorrect");
});

test("an error shows the student's own line, also where a helper or TensorFlow.js threw it", () => {
  const line = (code: string, given = {}) => {
    const outcome = double.judge(studentCode(code, given));
    assert.equal(outcome.kind, "error");
    return outcome.kind === "error" ? outcome : { message: "", line: "" };
  };
  const direct = line(
    "(function double(values) {\n\n  const nothing = undefined;\n  return nothing.length;\n})",
  );
  assert.equal(direct.line, "return nothing.length;");
  assert.match(direct.message, /^TypeError: /);
  const helper = line("function twice(v) {\n  throw new RangeError('no');\n}\n(values) => values.map(twice)");
  assert.equal(helper.line, "throw new RangeError('no');");
  assert.equal(helper.message, "RangeError: no");
  const last = line("var tsLastExpr;\ntsLastExpr = (values) => values[99].length");
  assert.equal(last.line, "(values) => values[99].length");
  const tensors = line("(values) => {\n  return tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]));\n}", { tf });
  assert.equal(tensors.line, "return tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]));");
});

test("a value says what is known of a wrong one and never shows the right one", () => {
  const half = answer.judge(21);
  assert.equal(half.kind === "incorrect" && half.message, "21 is half of it.");
  const other = answer.judge(7);
  assert.equal(other.kind, "incorrect");
  assert.doesNotMatch(JSON.stringify(other), /42/);
  assert.equal(answer.judge(tf.scalar(42)).kind, "correct");
});

test("a task's code may throw, and todo() inside it is not attempted; its check's own errors are nobody's", async () => {
  const task = new TaskExercise<() => number>({
    name: "task",
    stub: "",
    solution: "",
    judge: (student) => {
      const result = answerOf(student, { args: [] });
      if ("outcome" in result) return result.outcome;
      if (result.got === 2) throw new Error("the check's own");
      return result.got === 1 ? { kind: "correct", message: "" } : { kind: "incorrect", message: "no" };
    },
    text,
  });
  assert.equal((await task.judge(() => 1)).kind, "correct");
  assert.equal((await task.judge(() => todo())).kind, "notAttempted");
  const failed = await task.judge(studentCode("() => {\n  throw new Error('mine');\n}"));
  assert.equal(failed.kind === "error" && failed.line, "throw new Error('mine');");
  await assert.rejects(
    task.judge(() => 2),
    /the check's own/,
  );
});

test("an answer that ends in an error is recognised where a known one ends in it too", () => {
  const first = new FunctionExercise<[values: number[]], number, typeof text>({
    name: "first",
    stub: "function first(values: number[]): number {\n  return todo();\n}",
    solution: "function first(values: number[]): number {\n  return values[0];\n}",
    reference: ([value]) => value,
    examples: [[[1, 2]], [[3]]],
    random: (random) => [random.numbers(1, -10, 10)],
    misconceptions: { squared: (values) => Number(values[1].toFixed(3)) },
    text,
  });
  const known = first.judge((values: number[]) => Number(values[1].toFixed(3)));
  assert.ok(known.kind === "incorrect" && known.misconception === "squared", JSON.stringify(known));
  assert.deepEqual(known.example?.args, [[1, 2]]);
  const other = first.judge((values: number[]) => 7 * Number(values[1].toFixed(3)));
  assert.ok(
    other.kind === "error" && /reads `\.toFixed` of something/.test(other.message),
    JSON.stringify(other),
  );
});

test("the cell is the stub, the check, and the two calls that help", () => {
  assert.equal(
    answer.cell(),
    "let answer: number | undefined;\n\nask.answer.check(answer);\n// ask.answer.hint();\n// ask.answer.solution();",
  );
});

test("a hint outside the list is refused with its limit", () => {
  assert.throws(() => answer.hint(2), { name: "ValueError", message: /whole number from 1 to 1, but is 2/ });
});

test("an answer that fails after seconds is not tried on all other inputs", () => {
  let calls = 0;
  const outcome = exercises.hiddenLayers.relu.judge(
    studentCode(
      "(x) => { const end = performance.now() + 700; while (performance.now() < end); counted(); throw new RangeError('full'); }",
      {
        counted: () => calls++,
      },
    ),
  );
  assert.equal(outcome.kind, "error");
  assert.equal(calls, 2);
});

test("what TypeScript takes without a word, and is meant otherwise in Python, is told with what is wrong", () => {
  const told = (code: string) => {
    const outcome = exercises.hiddenLayers.countParameters.judge(studentCode(code));
    return outcome.kind === "incorrect" ? outcome.message : outcome.kind;
  };
  assert.match(
    told("(sizes) => sizes[0]^2 * sizes[1]"),
    /`\^` compares bits\. A power is `\*\*`: `sizes\[0\] \*\* 2`/,
  );
  assert.match(
    told("(sizes) => {\n  const half = sizes[0] // 2;\n  return half;\n}"),
    /Math\.floor\(sizes\[0\] \/ 2\)/,
  );
  assert.doesNotMatch(told("(sizes) => {\n  return sizes[0]; // layer 2\n}"), /By the way/);
});
