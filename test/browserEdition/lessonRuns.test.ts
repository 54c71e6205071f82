import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { skipBrowser } from "../browser/browser.js";
import { executeNotebook, kernels } from "../notebooks/executeNotebook.js";
import {
  type Lesson,
  lessons,
  type Notebook,
  type Output,
  root,
  text,
  withExercises,
} from "../notebooks/lessons.js";
import { LessonPage } from "./lessonPage.js";
import { openSite, type Site } from "./site.js";

/** What these need is not in the project's data folder, or no page has it. */
const notYet = ["12b-best-weights", "13-colour", "13b-colour-trained"];

/** Nothing in it is trained: but for two cells, each number is the same in Node. */
const compared = "04-output-layer";
const drawn = ["roll-the-die", "untrained"];

describe("in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  let folder: string;

  before(async () => {
    site = await openSite();
    await mkdir(join(root, "build"), { recursive: true });
    folder = await mkdtemp(join(root, "build", "browser-edition-"));
  });
  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(address: string, lesson: Lesson, notebook: Notebook): Promise<Notebook> {
    const page = await LessonPage.open(site.browser, address, lesson.name, { notebook });
    try {
      const ran = await page.runAll();
      assert.deepEqual(page.strangers, [], "the page asked another site");
      assert.deepEqual(page.errors, []);
      return ran;
    } finally {
      await page.close();
    }
  }

  async function inNode(name: string, notebook: Notebook): Promise<Notebook> {
    const path = join(folder, `${name}.ipynb`);
    await writeFile(path, JSON.stringify(notebook));
    return (await executeNotebook(path, kernels[0])).notebook;
  }

  const places = ["plain", "isolated"] as const;
  for (const [index, lesson] of lessons.filter(({ name }) => !notYet.includes(name)).entries()) {
    const where = places[index % places.length];
    test(`${lesson.name} runs, each exercise left open and then answered (${where})`, async () => {
      const notebook = answered(lesson);
      const here = await run(site[where], lesson, notebook);
      assert.deepEqual(problems(here), []);
      if (lesson.name !== compared) return;
      const there = await inNode(lesson.name, notebook);
      assert.deepEqual(shown(here), shown(there));
    });
  }
});

/** The lesson with the solution after each exercise, in a cell of its own: opening a page takes longer than running it. */
const answered = (lesson: Lesson): Notebook =>
  withExercises(lesson, (cell, exercise) => [
    cell,
    { ...cell, id: `${cell.id}-answered`, source: exercise.cell(exercise.solutionCode) },
  ]);

/** Errors and what went to stderr, and cells that have not run. */
function problems({ cells }: Notebook): string[] {
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .flatMap(({ id, outputs = [], execution_count, source }) => [
      ...(execution_count || text(source).trim() === "" ? [] : [`${id} has not run`]),
      ...(outputs as Output[]).flatMap((output) => {
        if (output.output_type === "error") return [`${id}: ${output.ename}: ${output.evalue}`];
        return output.name === "stderr" ? [`${id}: ${text(output.text)}`] : [];
      }),
    ]);
}

/** The text of all outputs, by cell; prints come in one piece or in several. */
const shown = ({ cells }: Notebook) =>
  Object.fromEntries(
    cells
      .filter(({ id }) => !drawn.includes(id ?? ""))
      .map(({ id, outputs = [] }) => [
        id,
        (outputs as Output[])
          .map(({ data, text: stream }) => (data ? `${text(data["text/plain"] as string)}\n` : text(stream)))
          .join(""),
      ]),
  );
