import assert from "node:assert/strict";
import { type Dirent, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { withSlideTypes } from "@six-steps/classroom/internal/editions/slides/slideTypes.js";
import { withSpeakerNotes } from "@six-steps/classroom/internal/editions/slides/speakerNotes.js";
import { teacher } from "@six-steps/classroom/internal/editions/teacher/teacher.js";
import { readLessons } from "@six-steps/classroom/internal/lessons/readLessons.js";
import { parseTeachingNotes, teachingNotesOf } from "@six-steps/classroom/internal/lessons/teachingNotes.js";
import { parseNotebook, textOf } from "#setup/notebook.mjs";
import { inProject } from "#setup/project.mjs";
import { languages } from "#setup/translation/translation.mjs";

const lessons = readLessons();
const folder = mkdtempSync(join(tmpdir(), "six-steps-notes-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A cell as slides have it. */
const cell = (id: string, slide_type: string) => ({
  cell_type: "markdown" as const,
  id,
  metadata: { slideshow: { slide_type } },
  source: id,
});

test("every lesson has notes: an opening, and some on its cells, which ask the room and speak of its exercises", () => {
  for (const lesson of lessons) {
    const { opening, byCell } = teachingNotesOf(lesson);
    assert.ok(opening, `classroom/teaching/${lesson.name}.md has no text before its first cell`);
    assert.ok(byCell.size >= 4, `classroom/teaching/${lesson.name}.md has notes on ${byCell.size} cells`);
    for (const [id, text] of byCell)
      assert.ok(text.length > 60 && text.length < 700, `${lesson.name}: ${text.length} characters on ${id}`);
    const asking = [...byCell.values()].filter((text) => text.includes("?"));
    assert.ok(asking.length >= 2, `${lesson.name}: notes ask the room something`);
    const onExercises = [...byCell.keys()].filter((id) => id.startsWith("exercise-"));
    assert.ok(onExercises.length >= 2, `${lesson.name}: notes on exercises, not only ${[...byCell.keys()]}`);
    const order = lesson.notebook.cells.map(({ id }) => id).filter((id) => byCell.has(id));
    assert.deepEqual([...byCell.keys()], order, `${lesson.name}: notes stand in the order of the cells`);
  }
});

test("a timetable adds up to the time that the lesson announces", () => {
  for (const { name, notebook } of lessons) {
    const { opening = "" } = teachingNotesOf({ name, notebook });
    const announced = Number(/[Ii]t takes about (\d+) minutes/.exec(textOf(notebook.cells[0].source))?.[1]);
    const total = Number(/\*\*Timetable, (\d+) minutes\*\*/.exec(opening)?.[1]);
    const parts = [...opening.matchAll(/^- (\d+) min: /gm)].map(([, minutes]) => Number(minutes));
    assert.equal(total, announced, `${name}: the timetable, and the lesson's first cell`);
    assert.equal(
      parts.reduce((sum, minutes) => sum + minutes, 0),
      total,
      `${name}: ${parts.join(" + ")}`,
    );
  }
});

test("every file of notes belongs to a lesson, in each language", () => {
  const names = new Set([...lessons.map(({ name }) => `${name}.md`), "README.md"]);
  const [, ...others] = languages();
  const isKnown = ({ name }: Dirent) => names.has(name) || others.includes(name);
  const teaching = inProject("classroom", "teaching");
  const folders = [teaching, ...others.map((language) => join(teaching, language)).filter(existsSync)];
  const files = folders.flatMap((one) => readdirSync(one, { withFileTypes: true }));
  assert.deepEqual(
    files.filter((file) => !isKnown(file)).map(({ name }) => name),
    [],
  );
});

test("a note on a cell that does not exist is one sentence with file, cell and next step", () => {
  const [lesson] = lessons;
  writeFileSync(join(folder, `${lesson.name}.md`), "Opening.\n\n## no-such-cell\n\nA note.\n");
  assert.throws(() => teachingNotesOf(lesson, folder), {
    name: "SetupError",
    message: new RegExp(
      `${lesson.name}\\.md has a note on the cell no-such-cell, and .* has no cell of that id`,
    ),
    mend: [`give the note the id of a cell of notebooks/${lesson.name}.ipynb`],
  });
});

test("a lesson without a file has no notes", () => {
  assert.deepEqual(teachingNotesOf({ ...lessons[1], name: "README" }, folder), { byCell: new Map() });
});

test("headings that are no cell ids belong to the note that they stand in", () => {
  const { opening, byCell } = parseTeachingNotes(
    "# Title\n\nFirst.\n\n## two words\n\n## `a-cell`\n\nSecond.\n",
  );
  assert.equal(opening, "First.\n\n## two words");
  assert.deepEqual([...byCell], [["a-cell", "Second."]]);
});

test("the teacher's edition has the opening below the title, and each note right behind its cell", async () => {
  for (const lesson of lessons) {
    const { opening = "", byCell } = teachingNotesOf(lesson);
    const [file] = await teacher.filesOf(lesson, { lessons, workFolder: "", quick: true, update: () => {} });
    assert.ok("text" in file);
    const cells = parseNotebook(file.text)?.cells ?? [];
    const unquoted = (at: number) => textOf(cells[at].source).replace(/^> ?/gm, "");
    assert.ok(unquoted(1).includes(opening), `${lesson.name}: the opening`);
    for (const [id, text] of byCell) {
      const at = cells.findIndex((one) => one.id === id);
      assert.ok(unquoted(at + 1).includes(text), `${lesson.name}: the note behind ${id}`);
    }
  }
});

test("the slides have all of it as speaker notes, with the slide on which it is said", () => {
  for (const lesson of lessons) {
    const notes = teachingNotesOf(lesson);
    const cells = withSpeakerNotes(withSlideTypes(lesson.notebook.cells), notes);
    const isNote = (at: number) => cells[at]?.metadata.slideshow.slide_type === "notes";
    assert.ok(isNote(1) && textOf(cells[1].source).includes(notes.opening ?? "?"), lesson.name);
    for (const [id, text] of notes.byCell) {
      // Back from the cell to where its slide or fragment begins, and on from there to the next.
      let from = cells.findIndex((one) => one.id === id);
      const begins = (at: number) => !["-", "notes"].includes(cells[at].metadata.slideshow.slide_type);
      let to = from + 1;
      while (!begins(from)) from -= 1;
      while (to < cells.length && !begins(to)) to += 1;
      const said = cells.slice(from, to).filter((_, i) => isNote(from + i));
      assert.equal(said.length, 1, `${lesson.name}: reveal.js shows one note a fragment, at ${id}`);
      assert.ok(textOf(said[0].source).includes(text), `${lesson.name}: the note on ${id}`);
    }
  }
});

test("notes that are shown at the same time become one; a slide, a part of it and a fragment have their own", () => {
  const cells = ["slide", "-", "fragment", "-", "-", "fragment", "subslide"].map((type, i) =>
    cell(`c${i}`, type),
  );
  const byCell = new Map(["c1", "c2", "c4", "c5", "c6"].map((id) => [id, `on ${id}`]));
  const made = withSpeakerNotes(cells, { opening: "first of all", byCell });
  assert.deepEqual(
    made.map(({ id, source }) => (id.startsWith("note-") ? source : id)),
    [
      ...["c0", "first of all\n\non c1", "c1"],
      ...["c2", "on c2\n\non c4", "c3", "c4"],
      ...["c5", "on c5", "c6", "on c6"],
    ],
  );
});
