import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { minutesOf, questionOf, timeInWords } from "@six-steps/classroom/internal/lessons/opening.js";
import { readLessons, titleOf } from "@six-steps/classroom/internal/lessons/readLessons.js";
import { translatedLessons } from "@six-steps/classroom/internal/translation/translate.js";
import { fillCopies } from "#setup/copies/fillCopies.mjs";
import { lessonFiles, lessonName } from "#setup/lessons.mjs";
import { notebookText, readNotebook, textOf } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { lessonIn } from "#setup/translation/translatedLesson.mjs";
import { languages } from "#setup/translation/translation.mjs";
import { machineLanguage, translationByMachine } from "./machine.js";

const folder = mkdtempSync(join(tmpdir(), "six-steps-language-"));
const from = join(folder, "notebooks");
const to = join(folder, "my-work");
const files = lessonFiles();
const translatedFiles = files.slice(0, 5); // the others have nobody who translated them

before(() => {
  mkdirSync(join(from, "xx"), { recursive: true });
  for (const file of files) copyFileSync(join(notebooksFolder, file), join(from, file));
  writeFileSync(join(from, "xx", "language.json"), JSON.stringify(machineLanguage));
  for (const file of translatedFiles) {
    const translation = translationByMachine(readNotebook(join(from, file)).cells);
    writeFileSync(join(from, "xx", `${lessonName(file)}.json`), JSON.stringify(translation));
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

const copy = (file: string) => readNotebook(join(to, file));
const fill = (language?: string) => fillCopies({ from, to, language, today: "2026-12-01" });

/** As a student does: an answer in the first exercise of a lesson. */
function answer(file: string, code: string): string {
  const notebook = copy(file);
  const cell = notebook.cells.find(({ id }) => id.startsWith("exercise-"));
  assert.ok(cell);
  cell.source = code;
  writeFileSync(join(to, file), notebookText(notebook));
  return cell.id;
}

const sourceOf = (file: string, id: string) =>
  textOf(copy(file).cells.find((cell) => cell.id === id)?.source);

test("a folder makes a language: its lessons are known, and their state is told", () => {
  assert.deepEqual(languages(from), ["en", "xx"]);
  const states = translatedLessons("xx", undefined, from).map(
    ({ isBegun, findings }) => isBegun && findings.length,
  );
  assert.deepEqual(states, [0, 0, 0, 0, 0, ...files.slice(5).map(() => false)]);
});

test("the English lessons are what they are without it, to the last byte", () => {
  const texts = readLessons(from, "en").map(({ notebook }) => notebookText(notebook));
  assert.deepEqual(
    texts,
    files.map((file) => readFileSync(join(notebooksFolder, file), "utf8")),
  );
});

test("a lesson in it has every text in it, the exercises as they are, and says its language", () => {
  for (const file of translatedFiles) {
    const english = readNotebook(join(from, file));
    const lesson = lessonIn(english, lessonName(file), "xx", from);
    assert.deepEqual(lesson.metadata, { ...english.metadata, language: "xx" });
    lesson.cells.forEach((cell, i) => {
      const before = english.cells[i];
      const isText = cell.cell_type === "markdown";
      if (isText) assert.match(textOf(cell.source), /[⟦áéíóú]/, `${file} ${cell.id}`);
      if (cell.id.startsWith("exercise-")) assert.deepEqual(cell, before);
      assert.deepEqual({ ...cell, source: "" }, { ...before, source: "" });
    });
  }
});

test("a lesson's title, question and time are found in it, for the editions", () => {
  const [welcome, ...others] = readLessons(from, "xx");
  assert.equal(titleOf(welcome), "⟦0 · Wélcómé⟧");
  assert.match(questionOf(welcome), /^ís my sét-úp ríght/);
  assert.deepEqual(minutesOf(welcome), ["40"]);
  assert.equal(timeInWords(welcome), "ábóút 40 mínútés.");
  for (const one of others)
    assert.ok(titleOf(one) && questionOf(one) && minutesOf(one).length > 0 && timeInWords(one), one.name);
});

test("the first copies are English; those in another language have the answers, and stay in it", () => {
  const [first] = files;
  fill();
  assert.equal(copy(first).metadata.language, undefined);
  const id = answer(first, "mine");
  const filled = fill("xx");
  assert.deepEqual(filled.untranslated, files.slice(5));
  assert.deepEqual(filled.renewed, [{ copy: first, old: first.replace(".ipynb", ".old-2026-12-01.ipynb") }]);
  assert.deepEqual(filled.updated, translatedFiles.slice(1));
  assert.equal(sourceOf(first, id), "mine");
  assert.equal(copy(first).metadata.language, "xx");
  assert.match(sourceOf(first, "title"), /Wélcómé/);
  assert.deepEqual(fill(), { ...filled, copied: [], updated: [], renewed: [] }, "it is kept");
});

test("a corrected lesson reaches a copy in it: its text is English until it is translated again", () => {
  const [first] = files;
  const english = readNotebook(join(from, first));
  const at = english.cells.findIndex(({ id }) => id === "title");
  english.cells[at].source = `${textOf(english.cells[at].source)} Corrected.`;
  writeFileSync(join(from, first), notebookText(english));
  const id = answer(first, "mine, better");
  assert.deepEqual(
    fill().renewed.map(({ copy }) => copy),
    [first],
  );
  assert.equal(sourceOf(first, id), "mine, better");
  assert.match(sourceOf(first, "title"), /Welcome[\s\S]*Corrected\./);
  const [{ findings }] = translatedLessons("xx", [lessonName(first)], from);
  assert.deepEqual(
    findings.map(({ cell, kind }) => `${cell} ${kind}`),
    ["title outdated"],
  );
});

test("back in English, nothing of it is left but the answers", () => {
  fill("en");
  for (const file of files.slice(1)) {
    const { cells, metadata } = copy(file);
    const english = readNotebook(join(from, file));
    assert.deepEqual(cells, english.cells);
    assert.equal(metadata.language, undefined);
  }
  assert.equal(copy(files[0]).metadata.language, undefined);
  assert.doesNotMatch(readFileSync(join(to, files[0]), "utf8"), /⟦/);
});
