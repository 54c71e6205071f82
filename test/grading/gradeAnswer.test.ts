import assert from "node:assert/strict";
import { test } from "node:test";
import * as library from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { drawInputsBy } from "six-steps/internal/exercises/core/random.js";
import { gradeAnswer } from "six-steps/internal/grading/gradeAnswer.js";
import { gradeCode as grade } from "./gradeCode.js";
import { classExercises } from "./rightClasses.js";

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
const ofEight =
  "function softmax(c) { const e = c.slice(0, 8).map((x) => Math.exp(x)); return e.map((x) => x / e.reduce((a, b) => a + b)); }";

test("what is right for a part of the inputs earns a part of the points", async () => {
  const { points, feedback } = await grade(softmax, ofEight);
  assert.ok(points > 2 && points < 4, String(points));
  assert.match(feedback["text/plain"], /Right for \d+ of the \d+ inputs/);
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

/** A value that is nested so often. */
function nested(times: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < times; i++) value = [value];
  return value;
}

const called = (value: unknown) => ({
  answer: { callable: true, isClass: false, methods: [], ofObjects: [] },
  replies: new Array(softmax.inputs().length).fill({ value }),
});
const notANumber = { valueOf: 1, toString: 1 };

/** What a student's kernel could send in an answer's place, written by hand or by a language that was changed under it. */
const forgeries: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  "a number": 4,
  text: "correct",
  "a list": [called([1])],
  "no replies": { answer: { value: 1 } },
  "replies that are text": { answer: { value: 1 }, replies: "x" },
  "too few replies": { answer: { callable: true, isClass: false, methods: [], ofObjects: [] }, replies: [] },
  "too many replies": { ...called(0.5), replies: new Array(1000).fill({ value: 0.5 }) },
  "an answer without a value": { answer: {}, replies: called(1).replies },
  "an answer that is a number": { answer: 1, replies: called(1).replies },
  "a function without a list of methods": { answer: { callable: true }, replies: called(1).replies },
  "methods that are numbers": {
    answer: { callable: true, isClass: true, methods: [1], ofObjects: [] },
    replies: called(1).replies,
  },
  "a static method named prototype": {
    answer: { callable: true, isClass: true, methods: ["prototype"], ofObjects: [] },
    replies: called(1).replies,
  },
  "a method of objects named prototype": {
    answer: { callable: true, isClass: true, methods: [], ofObjects: ["prototype"] },
    replies: called(1).replies,
  },
  "replies that are null": { ...called(1), replies: called(1).replies.map(() => null) },
  "replies without a value": { ...called(1), replies: called(1).replies.map(() => ({})) },
  "a key that is an object": called({ entries: [[{ toString: 1, valueOf: 1 }, 1]] }),
  "a key that is a list": called({ entries: [[["a"], 1]] }),
  "an entry that is text": called({ entries: ["ab"] }),
  "an entry that is null": called({ entries: [null] }),
  "a number that is none": called({ number: notANumber }),
  "a number that is a list": called([{ number: [1] }]),
  "a kind that is none": called({ kind: notANumber }),
  "an unknown tag": called({ date: 0 }),
  "101 lists in each other": called(nested(101)),
  "20,000 lists in each other": called(nested(20_000)),
  "20,000 objects in each other": called(
    Array.from({ length: 20_000 }).reduce((inner) => ({ entries: [["a", inner]] }), 1 as unknown),
  ),
  "an error whose message is an object": {
    ...called(1),
    replies: called(1).replies.map(() => ({ error: "Error", message: notANumber })),
  },
  "an error whose name is an object": {
    ...called(1),
    replies: called(1).replies.map(() => ({ error: notANumber, message: "" })),
  },
  "an error whose line is an object": {
    ...called(1),
    replies: called(1).replies.map(() => ({ error: "Error", message: "", line: notANumber })),
  },
};
for (const [what, answers] of Object.entries(forgeries)) {
  test(`no answer, and no points: ${what}`, async () => {
    const { points, feedback } = await gradeAnswer(softmax, 4, {
      ask: async () => ({ answers }),
    });
    assert.equal(points, 0);
    assert.match(feedback["text/plain"], /What came back is not an answer\./);
    assert.doesNotMatch(feedback["text/plain"], /Your line/);
  });
}

/** Well formed, but made to mislead whoever uses them. */
const traps: Record<string, unknown> = {
  "an object that waits for ever": { entries: [["then", { kind: "function" }]] },
  "an object that turns into text by a function": {
    entries: ["toString", "valueOf", "toJSON"].map((name) => [name, { kind: "function" }]),
  },
  "an object with another prototype": { entries: [["__proto__", { entries: [["length", 3]] }]] },
  "an object that looks like a list": { entries: [["length", 3]] },
  "an object that looks like a tensor": { entries: [["arraySync", { kind: "function" }]] },
  "a list of promises": [{ kind: "promise" }, { kind: "promise" }],
  "infinite numbers": [{ number: "Infinity" }, { number: "1e999" }, { number: "x" }],
  "text of a million characters": "x".repeat(1e6),
};
const { outputNodes } = library.exercises.outputLayer;
for (const [what, value] of Object.entries(traps)) {
  test(`no points, and an end: ${what}`, async () => {
    for (const exercise of [softmax, sigmoid, outputNodes]) {
      for (const answer of [{ value }, { callable: true, isClass: false, methods: [], ofObjects: [] }]) {
        const calls = exercise === outputNodes ? 0 : (exercise as typeof softmax).inputs().length;
        const ask = async () => ({ answers: { answer, replies: new Array(calls).fill({ value }) } });
        const { points } = await gradeAnswer(exercise, 4, { ask });
        assert.equal(points, 0, exercise.name);
      }
    }
  });
}

test("a line of the grader's own is never shown as the student's", async () => {
  const replies = softmax.inputs().map(() => ({ error: "RangeError", message: "too far" }));
  const answers = { ...called(1), replies };
  const grading = { ask: async () => ({ answers }) };
  const { feedback } = await gradeAnswer(softmax, 4, grading);
  assert.match(feedback["text/plain"], /RangeError: too far/);
  assert.doesNotMatch(feedback["text/plain"], /Your line/);
});

test("what a student is to know besides stands in the feedback", async () => {
  const ask = async () => ({ failed: "The kernel ended while this ran." });
  const grading = { ask, note: "`softmax` is declared in 2 cells." };
  const { feedback } = await gradeAnswer(softmax, 4, grading);
  assert.match(
    feedback["text/plain"],
    /The kernel ended while this ran\.\n.*\nsoftmax is declared in 2 cells\./,
  );
  assert.match(feedback["text/html"], /softmax<\/code> is declared in 2 cells/);
});

/** What a student's kernel could say of a class, in the place of what was seen of it. */
const seen: Record<string, unknown> = {
  nothing: undefined,
  "a verdict": { kind: "correct", points: 6 },
  "a signed verdict": { found: '{"kind":"correct"}', signature: "0".repeat(64) },
  "an observation that is text": { observation: "correct" },
  "an observation of nothing": { observation: { entries: [] } },
  "an observation without what was seen": { observation: { entries: [["inherited", []]] } },
  "an observation that is null": {
    observation: {
      entries: [
        ["inherited", []],
        ["seen", null],
      ],
    },
  },
  "an observation nested 20,000 times": { observation: nested(20_000) },
};
for (const [what, answers] of Object.entries(seen)) {
  test(`no points for a class of which comes: ${what}`, async () => {
    for (const exercise of classExercises) {
      const { points, feedback } = await gradeAnswer(exercise, 6, { ask: async () => ({ answers }) });
      assert.equal(points, 0, exercise.name);
      assert.match(feedback["text/plain"], /What came back is not an answer\./);
    }
  });
}

test("points in the student's own kernel are those of the check", async () => {
  assert.ok(softmax instanceof FunctionExercise);
  assert.equal(await softmax.points((c: number[]) => c, 4), 0);
  assert.equal(await sigmoid.points((x: number) => 1 / (1 + Math.exp(-x)), 4), 4);
});
