import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Encoded } from "six-steps/internal/grading/encoding.js";
import { gradeAnswer } from "six-steps/internal/grading/gradeAnswer.js";
import { text } from "../notebooks/lessons.js";
import { type Answers, attacks } from "./attacks.js";
import { Course } from "./course.js";
import { answering } from "./gradeCode.js";
import { classExercises, rightClasses } from "./rightClasses.js";
import { skipSandbox } from "./sandbox.js";
import { wrongClasses } from "./wrongClasses.js";

const names = classExercises.map(({ name }) => name);
const none = Object.fromEntries(names.map((name) => [name, 0]));
const all = Object.fromEntries(names.map((name) => [name, 6]));

/** What right classes answer to a grader who asks with the inputs of the lesson's own check. */
async function answersToTheLesson(): Promise<Answers> {
  const saved: Answers = {};
  for (const exercise of classExercises) {
    const ask = answering(exercise.solutionCode);
    saved[exercise.answerName] = [];
    const { points } = await gradeAnswer(exercise, 6, {
      ask: async (code, given) => {
        const answer = (await ask(code, given)) as { answers: { observation?: Encoded } };
        saved[exercise.answerName].push(answer.answers);
        return answer;
      },
    });
    assert.equal(points, 6);
  }
  return saved;
}

/** The n-th wrong answer to each exercise. */
const wrong = (n: number) =>
  names.map((name) => [name, Object.values(wrongClasses[name])[n] ?? wrongClasses[name].super]);

describe("lesson 08 in nbgrader", { skip: skipSandbox }, () => {
  const course = new Course("undeserved", {
    of: "08-image-classifier",
    kept: /^(setup|model-summary|(exercise|grade)-(fields|buildModel|toOneHotLabels|fit|predict|wholeClass))$/,
  });
  const cellsOf = (answers: (readonly [name: string, code: string])[]) =>
    Object.fromEntries(
      answers.map(([name, code]) => [
        `exercise-${name}`,
        `// @ts-nocheck\n${code}\n\nawait ask.${name}.check(${classExercises.find((one) => one.name === name)?.answerName});`,
      ]),
    );
  const points = (student: string) =>
    Object.fromEntries(
      course
        .read(join("autograded", student))
        .cells.filter(({ id }) => id.startsWith("grade-"))
        .map(({ id, outputs }) => [id.slice(6), Number(outputs?.at(-1)?.data?.["text/plain"])]),
    );
  const outputs = (student: string) =>
    JSON.stringify(course.read(join("autograded", student)).cells.flatMap((cell) => cell.outputs ?? []));
  const styles = [0, 1, 2].map(
    (n) =>
      [`right${n}`, names.map((name) => [name, rightClasses[name].at(n) ?? rightClasses[name][0]])] as const,
  );
  const wrongs = [1, 2, 3, 6].map((n) => [`wrong${n}`, wrong(n)] as const);
  let attacked: string[] = [];

  before(async () => {
    await course.handOut();
    for (const [student, answers] of [...styles, ...wrongs])
      course.submit(student, cellsOf(answers as [string, string][]));
    const setup = course.read("release").cells.find(({ id }) => id === "setup");
    const byName = attacks(await answersToTheLesson());
    attacked = Object.keys(byName);
    for (const [name, code] of Object.entries(byName))
      course.submit(name, { setup: `// @ts-nocheck\n${text(setup?.source ?? "")}\n${code}` });
    const graded = await course.grading("autograde", "08");
    assert.equal(graded.code, 0, graded.output);
  });
  after(() => course.remove());

  for (const [student] of styles) {
    test(`right answers in another style get all points: ${student}`, () => {
      assert.deepEqual(points(student), all, outputs(student));
    });
  }

  for (const [student, answers] of wrongs) {
    test(`no points where the library does the work: ${student}`, () => {
      assert.equal(answers.length, names.length);
      assert.deepEqual(points(student), none);
    });
  }

  test("no points for stubs, whatever the first cell changes", () => {
    assert.ok(attacked.length >= 7);
    assert.deepEqual(
      attacked.map((name) => [name, points(name)]),
      attacked.map((name) => [name, none]),
    );
  });

  test("the attacks came as far as they meant to", () => {
    for (const name of ["prototypes", "language", "tensors"]) assert.match(outputs(name), /patched\./, name);
    assert.match(outputs("replay"), /hooked\./);
  });

  test("a debugger in the submission's process finds no key, and no lesson's exercises", () => {
    assert.match(outputs("inspector"), /keys: 0\./);
    assert.match(outputs("inspector"), /lessons: 0\./);
  });

  test("whoever calls the library's methods reads why that is no answer", () => {
    assert.match(outputs("wrong2"), /library's own buildModel ran here/);
    assert.match(outputs("wrong2"), /stands on its own, and nothing is inherited/);
  });
});
