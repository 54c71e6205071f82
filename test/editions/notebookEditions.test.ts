import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { readNotebook, textOf } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { editionFolder, makeEdition } from "./madeEdition.js";

const folder = editionFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

const lessons = readdirSync(notebooksFolder).filter((name) => name.endsWith(".ipynb"));

test("the student's edition is the lessons as they are written", async () => {
  const out = join(folder, "student");
  const { code, printed } = await makeEdition("student", "--out", out);
  assert.equal(code, 0, printed);
  assert.deepEqual(
    readdirSync(out).filter((name) => name.endsWith(".ipynb")),
    lessons,
  );
  for (const name of lessons) {
    assert.equal(
      readFileSync(join(out, name), "utf8"),
      readFileSync(join(notebooksFolder, name), "utf8"),
      name,
    );
  }
});

test("an edition in another language has its lessons in it", async () => {
  const out = join(folder, "student-ko");
  const { code, printed } = await makeEdition("student", "--language", "ko", "--lesson", "00", "--out", out);
  assert.equal(code, 0, printed);
  const { cells, metadata } = readNotebook(join(out, "00-welcome.ipynb"));
  assert.equal(metadata.language, "ko");
  assert.match(textOf(cells[0].source), /이번 레슨의 질문/);
});

test("the teacher's edition answers every exercise, and a note with the wrong answers follows each", async () => {
  const out = join(folder, "teacher");
  const { code, printed } = await makeEdition("teacher", "--out", out);
  assert.equal(code, 0, printed);
  for (const name of lessons) {
    const stubs = new Map(
      readNotebook(join(notebooksFolder, name)).cells.map((cell) => [cell.id, textOf(cell.source)]),
    );
    const { cells } = readNotebook(join(out, name));
    for (const [i, cell] of cells.entries()) {
      if (cell.cell_type !== "code" || !cell.id.startsWith("exercise-")) continue;
      assert.notEqual(textOf(cell.source), stubs.get(cell.id), `${name}: ${cell.id} is still the stub`);
      const note = textOf(cells[i + 1].source);
      assert.match(note, /> \*\*Exercise /, `${name}: no note follows ${cell.id}`);
      const wrong = note.split("\n").filter((line) => line.startsWith("> - *"));
      assert.equal(new Set(wrong).size, wrong.length, `${name}: ${cell.id} tells a wrong answer twice`);
      // Names of the library's own helpers say nothing to a teacher.
      assert.doesNotMatch(note, /\b(where|slip|convolved|slopeOf)\(/, `${name}: ${cell.id}`);
    }
    assert.match(textOf(cells[1].source), /> \*\*Teacher's edition\.\*\*[\s\S]*> - \**\d+ min\b/, name);
  }
});

test("a mistake is one sentence with the next step, and an earlier edition stays", async () => {
  const out = join(folder, "student");
  const untouched = readdirSync(out);
  const mistakes: [string[], RegExp][] = [
    [["pupil"], /There is no edition "pupil"; there are student, teacher, slides, site/],
    [[], /Which edition\? There are student, /],
    [["student", "--lesson", "77", "--out", out], /There is no lesson "77"; there are 00, 01, /],
    [
      ["student", "--out", notebooksFolder],
      /notebooks holds something else than an edition, and would be replaced/,
    ],
    [["student", "--out", join(notebooksFolder, lessons[0])], /is a file, and an edition is a folder/],
  ];
  for (const [args, message] of mistakes) {
    const { code, printed } = await makeEdition(...args);
    assert.equal(code, 1, printed);
    assert.match(printed, message);
    assert.match(printed, /To mend it: /);
    assert.doesNotMatch(printed, /\n\s+at /, "no stack of the program's own");
  }
  assert.deepEqual(readdirSync(out), untouched);
  assert.ok(readFileSync(join(notebooksFolder, lessons[0]), "utf8").length > 0);
});
