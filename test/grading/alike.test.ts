import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { alike } from "@six-steps/classroom/internal/grading/alike/alike.js";
import { alikeAnswers, asksForCode } from "@six-steps/classroom/internal/grading/alike/alikeAnswers.js";
import { declarationsIn } from "@six-steps/classroom/internal/grading/alike/declarations.js";
import { shapeOf } from "@six-steps/classroom/internal/grading/alike/shape.js";
import { stripTypes } from "@six-steps/kernel/internal/language/node/stripTypes.js";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { mutantsOf } from "../../bench/feedback/mutants.js";
import { run } from "./course.js";
import { Chance } from "./edits.js";
import { renamed, reprinted, spaced } from "./rewritten.js";
import { rightClasses } from "./rightClasses.js";

const all = Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Exercise>).map((exercise) => ({ lesson, exercise })),
);
const ofCode = all.filter(({ exercise }) => asksForCode(exercise));

/** Solutions, and classes in other styles. */
const answers = [
  ...ofCode.map(({ lesson, exercise }) => ({
    name: `${lesson}.${exercise.name}`,
    code: exercise.solutionCode,
  })),
  ...Object.entries(rightClasses).flatMap(([name, codes]) =>
    codes.map((code, i) => ({ name: `${name} ${i}`, code })),
  ),
];

const shape = (code: string) => {
  const declared = declarationsIn(code);
  assert.ok(declared.length > 0, code);
  return declared.map(({ node }) => shapeOf(node).text).join("\n");
};

const shuffledNames = (chance: Chance) => {
  const names = new Map<string, string>();
  return (name: string) => {
    if (!names.has(name)) names.set(name, `${chance.of(["x", "값", "_", "the"])}${names.size}`);
    return names.get(name) as string;
  };
};

describe("answers of one shape", () => {
  test("every exercise that asks for code is tried", () =>
    assert.ok(ofCode.length > 30, String(ofCode.length)));

  for (const { name, code } of answers) {
    test(`${name}: other names, spaces, comments, layout or types keep the shape`, () => {
      const chance = new Chance(7);
      const other = renamed(code, shuffledNames(chance));
      if (/\(\w+[:,)]/.test(code)) assert.notEqual(other, code);
      for (const same of [other, reprinted(code), spaced(code, chance), spaced(reprinted(other), chance)])
        assert.equal(shape(same), shape(code), same);
      assert.equal(shape(stripTypes(code) ?? code), shape(code));
    });

    test(`${name}: another operator, number, operand or order does not`, () => {
      for (const { code: slip } of mutantsOf(code)) {
        if (declarationsIn(slip).length > 0) assert.notEqual(shape(slip), shape(code), slip);
      }
    });
  }

  test("other members of the student's own class keep it, other methods of other objects do not", () => {
    const one = "class A { #w = [1]; weights = 2; half() { return this.weights / this.#w.length; } }";
    const other = "class A { #k = [1]; v = 2; h() { return this.v / this.#k.length; } }";
    assert.equal(shape(one), shape(other));
    assert.notEqual(shape("const f = (x) => Math.exp(x);"), shape("const f = (x) => Math.log(x);"));
    assert.notEqual(shape("const f = (x) => x.map(String);"), shape("const f = (x) => x.filter(String);"));
    assert.notEqual(shape("const f = (x) => ({ a: x });"), shape("const f = (x) => ({ b: x });"));
    assert.notEqual(shape("const f = (x) => x ?? false;"), shape("const f = (x) => x ?? null;"));
  });

  test("one name in two scopes is two names", () => {
    const one = "const f = (a) => a.map((x) => x + 1).map((x) => x * 2);";
    assert.equal(shape(one), shape(one.replace("(x) => x * 2", "(y) => y * 2")));
    assert.notEqual(shape("const f = (a, b) => a - b;"), shape("const f = (a, b) => b - a;"));
  });

  test("a function is the same, declared or as a constant", () => {
    assert.equal(shape("function f(x: number) { return x + 1; }"), shape("const f = (x) => x + 1;"));
  });
});

const { softmax } = exercises.outputLayer;
const long = `function softmax(c: number[]): number[] {
  let sum = 0;
  const powers: number[] = [];
  for (const one of c) { powers.push(Math.E ** one); sum += Math.E ** one; }
  for (let i = 0; i < powers.length; i++) powers[i] /= sum;
  return powers;
}`;
const longRenamed = renamed(long, (name) => `my_${name}`);

const groups = (codes: Record<string, string>) =>
  alikeAnswers(
    softmax as unknown as Exercise,
    Object.entries(codes).map(([student, code]) => ({
      student,
      code,
      shape: shapeOf(declarationsIn(code)[0].node),
    })),
  ).map(({ students, usual }) => [students.join(" "), usual]);

test("groups are told by name; the solution, known mistakes, short answers and stubs are set apart", () => {
  const mistake = softmax.misconceptions
    .map(({ rule }) => String(rule))
    .find((code) => /^\(?\w+\)? =>/.test(code));
  assert.ok(mistake);
  assert.deepEqual(
    groups({
      kim: long,
      lee: longRenamed,
      park: long.replace("sum = 0", "sum = 1"),
      a: softmax.solutionCode,
      b: renamed(softmax.solutionCode, (name) => `${name}2`),
      c: softmax.stub,
      d: softmax.stub,
      e: "function softmax(c) { return c; }",
      f: "function softmax(logits) { return logits; }",
      g: `const softmax = ${mistake};`,
      h: `const softmax = ${mistake};`,
    }),
    [
      ["kim lee", undefined],
      ["a b", "solution"],
      ["e f", groups({ e: "const softmax = (c) => c;", f: "const softmax = (c) => c;" })[0][1]],
      ["g h", "mistake"],
    ],
  );
});

describe("npm run grading -- alike", () => {
  const course = mkdtempSync(join(tmpdir(), "six-steps-test-"));
  after(() => rmSync(course, { recursive: true }));
  const lesson = "04-output-layer";
  const code = (source: string, metadata = {}) => ({
    cell_type: "code",
    id: "x",
    metadata,
    source,
    outputs: [],
  });
  const hand = (student: string, ...cells: string[]) => {
    const path = join(course, "autograded", student, lesson, `${lesson}.ipynb`);
    mkdirSync(dirname(path), { recursive: true });
    const graded = code("", { nbgrader: { grade_id: "grade-softmax" } });
    const notebook = { cells: [...cells.map((one) => code(one)), graded, code("function softmax() {}")] };
    writeFileSync(path, JSON.stringify({ ...notebook, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  };

  test("says what to do where nothing has been graded", () => {
    assert.throws(() => alike(course, [lesson]), /npm run grading -- autograde 04-output-layer/);
  });

  test("compares the declaration that counts, with the student's helpers, and accuses nobody", async () => {
    const helped = (of: string, help: string) =>
      long.replace("Math.E ** one;", `${help}(${of});`).replace("Math.E ** one)", `${help}(${of}))`);
    hand("kim", "function softmax(c) { return c; }", long);
    hand("lee", longRenamed, "this does not parse (");
    hand("park", "const e = (x: number) => Math.E ** x;", helped("one", "e"));
    hand("choi", helped("one", "power"), "function power(of: number) {\n  return Math.E ** of;\n}");
    hand("han", helped("one", "e"), "const e = (x: number) => 2.718 ** x;");
    hand("\u001b[31mevil", "function softmax(c) {");
    writeFileSync(join(course, "nbgrader_config.py"), "");
    const { code: ended, output } = await run([
      "setup/run.mjs",
      "grading",
      "alike",
      "04",
      "--course",
      course,
    ]);
    assert.equal(ended, 0, output);
    assert.match(output, /^kim, lee wrote the same:\n {4}function softmax/m);
    assert.match(output, /^choi, park wrote the same:/m);
    assert.doesNotMatch(output, /^.*\bhan\b.* wrote/m);
    assert.ok(!output.includes("\u001b[31m"));
    assert.match(output, /Not compared in softmax, .*: .?\[31mevil\./);
    assert.match(output, /no mark depends on it/);
    assert.match(output, /because the answer is a value: outputNodes/);
    assert.doesNotMatch(output, /cheat|copied|plagiar|suspect|suspicious/i);
  });
});
