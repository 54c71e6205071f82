import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import { exerciseCellId, lessons, text } from "./lessons.js";

test("every lesson's exercises are used by exactly one lesson", () => {
  for (const [key, ofLesson] of Object.entries(exercises)) {
    const users = lessons.filter((lesson) => lesson.exercises === (ofLesson as unknown));
    assert.equal(users.length, 1, `exercises.${key} is used by ${users.length} lessons`);
  }
});

for (const { name, notebook, exercises: ofLesson } of lessons) {
  test(`${name}: its exercises lie in a folder of the same name`, async () => {
    const folder = await import(`six-steps/internal/exercises/${name}/index.js`);
    assert.ok(Object.values(folder).includes(ofLesson));
  });

  for (const [key, exercise] of Object.entries(ofLesson)) {
    test(`${name}: the cell of ${key} is the exercise's own stub and check`, () => {
      assert.equal(exercise.name, key);
      const cells = notebook.cells.filter((cell) => cell.id === exerciseCellId(exercise));
      assert.equal(cells.length, 1, `wanted one cell ${exerciseCellId(exercise)}`);
      assert.equal(text(cells[0].source), exercise.cell());
    });

    test(`${name}: ${key} has a question, hints and a solution that differs from its stub`, () => {
      const { question, hints, correct } = exercise.text;
      assert.ok(hints.length >= 2, "at least two hints");
      for (const sentence of [question, correct, ...hints]) assert.ok(sentence.trim().length > 10, sentence);
      assert.notEqual(exercise.solutionCode, exercise.stub);
      assert.ok(exercise.solutionCode.includes(exercise.answerName));
    });
  }

  test(`${name}: no cell checks an exercise that does not exist`, () => {
    for (const { source } of notebook.cells) {
      for (const [, called] of text(source).matchAll(/\bask\.(\w+)\.(?:check|hint|solution)\(/g)) {
        assert.ok(called in ofLesson, `ask.${called} is no exercise of this lesson`);
      }
    }
  });
}
