import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readLessons } from "#editions/lessons.mjs";
import { parseTeachingNotes, teachingNotesOf } from "#editions/teacher/teachingNotes.mjs";
import { textOf } from "#setup/notebook.mjs";

const folder = join(process.cwd(), "teaching");
const lessons = await readLessons();

test("every file of teaching notes belongs to a lesson", () => {
  const names = new Set(lessons.map(({ name }) => `${name}.md`));
  assert.deepEqual(
    readdirSync(folder).filter((file) => !names.has(file)),
    [],
  );
});

for (const lesson of lessons) {
  const { opening, byCell } = teachingNotesOf(lesson); // throws for a cell that does not exist
  if (!opening) continue;
  test(`${lesson.name}: the minutes of the timetable add up to the time that the lesson announces`, () => {
    const minutes = [...opening.matchAll(/^- \*\*(\d+) min\*\* /gm)].map(([, count]) => Number(count));
    const [, announced] = /It takes about (\d+) minutes/.exec(textOf(lesson.notebook.cells[0].source)) ?? [];
    assert.ok(minutes.length >= 3, opening);
    assert.equal(
      minutes.reduce((sum, count) => sum + count, 0),
      Number(announced),
    );
  });

  test(`${lesson.name}: notes say what to ask, and where students stumble in some of its exercises`, () => {
    assert.ok(byCell.size >= 5, `${byCell.size} notes`);
    for (const [cell, note] of byCell) assert.ok(note.length > 60 && note.length < 600, `${cell}: ${note}`);
    const asks = [...byCell.values()].filter((note) => note.includes("?"));
    assert.ok(asks.length >= 2, "notes ask the room something");
    const onExercises = [...byCell.keys()].filter((cell) => cell.startsWith("exercise-"));
    assert.ok(onExercises.length >= 2, [...byCell.keys()].join(", "));
  });
}

test("notes are read by their cells, and a section of another form stays text", () => {
  const { opening, byCell } = parseTeachingNotes(
    "# T\n\n- **5 min** a\n\n## one-cell\n\nAsk.\n\n## `two`\n\nB",
  );
  assert.equal(opening, "- **5 min** a");
  assert.deepEqual(
    [...byCell],
    [
      ["one-cell", "Ask."],
      ["two", "B"],
    ],
  );
});

test("a note on a cell that does not exist is named with its file", () => {
  const [lesson] = lessons;
  const renamed = { ...lesson, notebook: { ...lesson.notebook, cells: lesson.notebook.cells.slice(0, 3) } };
  assert.throws(
    () => teachingNotesOf(renamed),
    /teaching\/00-welcome\.md has a note on the cell \S+, and 00-welcome/,
  );
});
