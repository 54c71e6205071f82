import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { asCopy, isUntouched, renewed, sameContent } from "#setup/copies/renewed.mjs";
import { hashOf } from "#setup/copies/stamps.mjs";
import type { Cell, Notebook } from "#setup/notebookJson.mjs";
import {
  deepFrozen,
  randomCorrection,
  randomEdits,
  randomLesson,
  randomly,
  shuffledBy,
} from "./randomEdits.js";

type Sketch = readonly (readonly [id: string, source: string, type?: Cell["cell_type"]])[];

const notebook = (cells: Sketch): Notebook => ({
  cells: cells.map(([id, source, cell_type = "code"]) => ({ cell_type, id, metadata: {}, source })),
  metadata: { kernelspec: { name: "six-steps" } },
  nbformat: 4,
  nbformat_minor: 5,
});

const head = "A newer version of the next cell is:";

/** The cells after a renewal, `id: source`. @param own what the student made of `lesson` */
function after(lesson: Sketch, own: Sketch, corrected: Sketch): string[] {
  const copy = { ...asCopy(notebook(lesson)), cells: notebook(own).cells };
  return (renewed(copy, notebook(corrected), head)?.notebook.cells ?? []).map(
    ({ id, source }) => `${id}: ${source}`,
  );
}

const lesson: Sketch = [
  ["title", "# Loss", "markdown"],
  ["ask", "exercise();"],
  ["end", "Done.", "markdown"],
];
const corrected: Sketch = [["title", "# The loss", "markdown"], ...lesson.slice(1)];

test("a copy of this version stays as it is", () => {
  const copy = asCopy(notebook(lesson));
  assert.equal(renewed(copy, notebook(lesson), head), undefined);
  const answered = { ...copy, cells: [copy.cells[0], { ...copy.cells[1], source: "mine" }] };
  assert.equal(renewed(answered, notebook(lesson), head), undefined);
});

test("a copy in which nobody wrote becomes the lesson, and is not kept", () => {
  const copy = asCopy(notebook(lesson));
  const run = { ...copy, cells: copy.cells.map((cell) => ({ ...cell, outputs: [], execution_count: 2 })) };
  assert.ok(isUntouched(run));
  assert.deepEqual(renewed(run, notebook(corrected), head), {
    notebook: asCopy(notebook(corrected)),
    keepOld: false,
  });
});

test("answers and own cells stay where they were, and the correction is there", () => {
  const own: Sketch = [
    lesson[0],
    ["note", "mine", "markdown"],
    ["ask", "exercise(42);"],
    ["try", "1 + 1"],
    lesson[2],
  ];
  assert.deepEqual(after(lesson, own, corrected), [
    "title: # The loss",
    "note: mine",
    "ask: exercise(42);",
    "try: 1 + 1",
    "end: Done.",
  ]);
});

test("what the student deleted stays away, unless it was corrected", () => {
  assert.deepEqual(after(lesson, [lesson[0], lesson[1]], corrected), [
    "title: # The loss",
    "ask: exercise();",
  ]);
  assert.deepEqual(after(lesson, [lesson[2], ["x", "mine"]], corrected), [
    "title: # The loss",
    "end: Done.",
    "x: mine",
  ]);
});

test("what the lesson took away goes, unless the student wrote in it", () => {
  const shorter = [lesson[0], ["end", "Well done.", "markdown"]] as Sketch;
  assert.deepEqual(after(lesson, [...lesson, ["x", "mine"]], shorter), [
    "title: # Loss",
    "end: Well done.",
    "x: mine",
  ]);
  const answered: Sketch = [lesson[0], ["ask", "exercise(42);"], lesson[2]];
  assert.deepEqual(after(lesson, answered, shorter), [
    "title: # Loss",
    "ask: exercise(42);",
    "end: Well done.",
  ]);
});

test("cells that the student moved stay there, and new ones come after those before them", () => {
  const moved: Sketch = [lesson[0], lesson[2], ["ask", "exercise(42);"]];
  const longer: Sketch = [lesson[0], lesson[1], ["new", "See?"], lesson[2]];
  assert.deepEqual(after(lesson, moved, longer), [
    "title: # Loss",
    "end: Done.",
    "ask: exercise(42);",
    "new: See?",
  ]);
});

test("where both changed a cell, the newer one stands above the answer as text, once", () => {
  const answered: Sketch = [lesson[0], ["ask", "exercise(42);"], lesson[2]];
  const other: Sketch = [lesson[0], ["ask", "better();"], lesson[2]];
  const copy = { ...asCopy(notebook(lesson)), cells: notebook(answered).cells };
  const first = renewed(copy, notebook(other), head);
  assert.ok(first?.keepOld);
  assert.deepEqual(
    first.notebook.cells.map(({ cell_type }) => cell_type),
    ["markdown", "markdown", "code", "markdown"],
  );
  assert.match(
    String(first.notebook.cells[1].source),
    /newer version of the next cell[\s\S]*~~~typescript\nbetter\(\);\n~~~/,
  );
  const back = renewed(first.notebook, notebook(lesson), head);
  const again = renewed(back?.notebook ?? first.notebook, notebook(other), head);
  const all = ids(again?.notebook.cells ?? []);
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.includes(first.notebook.cells[1].id));
});

test("of a copy that does not tell its beginning, what differs counts as the student's", () => {
  const { cells } = notebook([
    ["title", "# Old", "markdown"],
    ["ask", "mine"],
    ["x", "own"],
  ]);
  const next = renewed({ ...notebook([]), cells }, notebook(corrected), head);
  assert.deepEqual(
    next?.notebook.cells.map(({ source }) => source),
    ["# Old", "mine", "own", "Done."],
  );
});

test("cells without ids, or with one twice, are kept", () => {
  const copy = asCopy(notebook(lesson));
  const { id, ...nameless } = { ...copy.cells[1], source: "nameless" };
  const cells = [copy.cells[0], copy.cells[1], { ...copy.cells[1], source: "twin" }, nameless as Cell];
  const next = renewed({ ...copy, cells }, notebook(corrected), head)?.notebook.cells ?? [];
  assert.deepEqual(
    next.map(({ source }) => source),
    ["# The loss", "exercise();", "twin", "nameless"],
  );
  assert.equal(new Set(next.map(({ id }) => id)).size, 4);
});

const ids = (cells: readonly Cell[]) => cells.map(({ id }) => id);
const commonIds = (one: Notebook, other: Notebook) =>
  ids(one.cells).filter((id) => ids(other.cells).includes(id));

test("whatever is edited on both sides, no word of either is lost", () => {
  for (let seed = 0; seed < 3000; seed++) {
    const random = randomly(seed);
    const lesson = randomLesson(random);
    let copy = asCopy(lesson);
    let last = lesson;
    for (let round = 0; round < 3; round++) {
      const before = deepFrozen({ ...copy, cells: randomEdits(copy.cells, random) });
      const now = deepFrozen(randomCorrection(last, random));
      const next = renewed(before, now, head);
      const began = new Map(last.cells.map((cell) => [cell.id, hashOf(cell)]));
      copy = next?.notebook ?? before;
      const at = `seed ${seed}, round ${round}`;

      const written = before.cells.filter((cell) => hashOf(cell) !== began.get(cell.id));
      const isKept = (one: Cell) =>
        copy.cells.some(({ id, source }) => id === one.id && source === one.source);
      assert.ok(written.every(isKept), at);
      if (next && !next.keepOld) assert.ok(isUntouched(before) || sameContent(before, copy), at);

      const isOwn = ({ id }: Cell) => !began.has(id) && before.cells.some((cell) => cell.id === id);
      const hasAuthorMoved = !isDeepStrictEqual(commonIds(last, now), commonIds(now, last));
      if (!hasAuthorMoved)
        assert.deepEqual(ids(copy.cells.filter(isOwn)), ids(before.cells.filter(isOwn)), at);

      for (const cell of now.cells.filter((cell) => hashOf(cell) !== began.get(cell.id))) {
        const shown = copy.cells.some(({ source }) => String(source).includes(String(cell.source)));
        assert.ok(shown, `${at}: the corrected ${cell.id} is not there`);
      }
      assert.equal(new Set(copy.cells.map(({ id }) => id)).size, copy.cells.length, at);
      assert.equal(renewed(copy, now, head), undefined, at);
      last = now;
    }
  }
});

test("the lesson's order is that of the copy where the student moved nothing", () => {
  for (let seed = 0; seed < 500; seed++) {
    const random = randomly(seed);
    const lesson = randomLesson(random);
    const copy = asCopy(lesson);
    const written = {
      ...copy,
      cells: copy.cells.map((cell) => (random() < 0.3 ? { ...cell, source: `mine ${cell.id}` } : cell)),
    };
    const now = { ...lesson, cells: shuffledBy(lesson.cells, random) };
    const next = renewed(written, now, head)?.notebook.cells ?? written.cells;
    assert.deepEqual(ids(next), ids(now.cells), `seed ${seed}`);
  }
});
