import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { BrowserContext } from "playwright-core";
import { skipBrowser, viewport } from "../browser/browser.js";
import { executeNotebook, kernels } from "../notebooks/executeNotebook.js";
import { lessons, type Notebook, root } from "../notebooks/lessons.js";
import { shown, triedThenSolved } from "../notebooks/triedThenSolved.js";
import { LessonPage } from "./lessonPage.js";
import { runLesson } from "./runLesson.js";
import { openSite, type Site } from "./site.js";

/** Nothing in it is trained: but for two cells, each number is the same in Node. */
const compared = "04-output-layer";
const drawn = ["roll-the-die", "untrained"];

const places = ["plain", "isolated"] as const;

describe("in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  let folder: string;
  /** A browser for each place, which knows the site's scripts after its first lesson. */
  let browsers: Record<(typeof places)[number], BrowserContext>;

  before(async () => {
    site = await openSite();
    browsers = {
      plain: await site.browser.newContext({ viewport }),
      isolated: await site.browser.newContext({ viewport }),
    };
    await mkdir(join(root, "build"), { recursive: true });
    folder = await mkdtemp(join(root, "build", "browser-edition-"));
  });
  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function inNode(name: string, notebook: Notebook): Promise<Notebook> {
    const path = join(folder, `${name}.ipynb`);
    await writeFile(path, JSON.stringify(notebook));
    return (await executeNotebook(path, kernels[0])).notebook;
  }

  for (const [index, lesson] of lessons.entries()) {
    const where = places[index % places.length];
    test(`${lesson.name} runs, each exercise left open and then answered (${where})`, async () => {
      const here = await runLesson(site, where, lesson, (address, name) =>
        LessonPage.open(browsers[where], address, name),
      );
      if (lesson.name !== compared) return;
      const there = await inNode(lesson.name, triedThenSolved(lesson));
      assert.deepEqual(shownByCell(here), shownByCell(there));
    });
  }
});

/** The text of all outputs; prints come in one piece or in several. */
const shownByCell = (notebook: Notebook) =>
  Object.fromEntries(
    notebook.cells
      .filter(({ id }) => !drawn.includes(id))
      .map(({ id }) => [id, shown(notebook, id).replaceAll("\n", "")]),
  );
