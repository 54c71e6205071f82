import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { notebookFile } from "@six-steps/classroom/internal/editions/browser/contents.js";
import { exercises } from "six-steps";
import { readNotebook, withoutOutputs } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import type { Notebook } from "../notebooks/lessons.js";
import { Course, lesson, right } from "./course.js";
import { skipSandbox } from "./sandbox.js";

const { softmax } = exercises.outputLayer;
const full = { outputNodes: 1, softmax: 4, sigmoid: 4 };

describe("work handed in from the browser edition", { skip: skipSandbox }, () => {
  const course = new Course("handed-in");
  const from = join(course.folder, "handed-in");

  /** The lesson as a page gives it, answered there, and saved as JupyterLite saves it. */
  function answered(answers: Record<string, string>): Notebook {
    const original = withoutOutputs(readNotebook(join(notebooksFolder, `${lesson}.ipynb`)));
    const notebook = JSON.parse(notebookFile({ name: lesson, notebook: original }).text);
    assert.ok(notebook.metadata.lesson.length >= notebook.cells.length, "it tells with which cells it began");
    for (const cell of notebook.cells) cell.source = answers[cell.id] ?? cell.source;
    Object.assign(notebook.metadata, { language_info: { name: "typescript" } });
    return notebook;
  }

  function hand(student: string, answers: Record<string, string>, minute: number): void {
    const path = join(from, student, `${lesson}.ipynb`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(answered(answers)));
    const at = new Date(Date.UTC(2026, 0, 5, 9, minute));
    utimesSync(path, at, at);
  }

  async function collectAndGrade(): Promise<string> {
    const collected = await course.grading("collect", "04", "--from", from);
    assert.equal(collected.code, 0, collected.output);
    const graded = await course.grading("autograde", "04");
    assert.equal(graded.code, 0, graded.output);
    return collected.output + graded.output;
  }

  before(async () => {
    await course.handOut();
    hand("김 민준", right, 1);
    hand("Lee (2)", { ...right, "exercise-softmax": softmax.cell() }, 1);
    assert.match(await collectAndGrade(), /taken in from 2 students: Lee \(2\), 김 민준\./);
  });
  after(() => course.remove());

  test("is graded by the same command, and nothing need be said of its cells", () => {
    assert.deepEqual(course.points("김 민준"), full, course.feedback("김 민준", "softmax"));
    assert.deepEqual(course.points("Lee (2)"), { ...full, softmax: 0 });
    assert.doesNotMatch(course.feedback("김 민준", "softmax"), /No cell|declared|was split|Markdown/);
  });

  test("has the time in the tables at which it was handed in", async () => {
    const grades = await course.grades();
    assert.match(grades.get("김 민준")?.timestamp ?? "", /^2026-01-05 09:01/);
    const canvas = readFileSync(join(course.folder, "grades-canvas.csv"), "utf8");
    assert.match(canvas, /^김 민준,,,김 민준,,9$/m);
    assert.match(readFileSync(join(course.folder, "grades-moodle.csv"), "utf8"), /^Lee \(2\),5$/m);
  });

  test("is graded anew where something later is handed in, also over what came by mail", async () => {
    course.submit("by mail", { ...right, "exercise-softmax": softmax.cell() });
    utimesSync(course.path("submitted/by mail"), new Date(0), new Date(0));
    assert.ok(!existsSync(join(course.folderOf("by mail"), "timestamp.txt")));
    assert.equal((await course.grading("autograde", "04")).code, 0);
    assert.equal(course.points("by mail").softmax, 0);
    hand("by mail", right, 2);
    hand("Lee (2)", right, 2);
    assert.match(await collectAndGrade(), /a newer notebook in place of an older one: Lee \(2\), by mail\./);
    for (const student of ["by mail", "Lee (2)"]) assert.deepEqual(course.points(student), full, student);
  });
});
