import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { BrowserContext } from "playwright-core";
import { skipBrowser, viewport } from "../browser/browser.js";
import { isLong } from "../long.js";
import { executedLesson } from "../notebooks/executedLessons.js";
import { lessons, type Notebook } from "../notebooks/lessons.js";
import { assertTriedThenSolved, shown, triedThenSolved } from "../notebooks/triedThenSolved.js";
import { runInKernel } from "./lessonKernel.js";
import { LessonPage } from "./lessonPage.js";
import { runLesson } from "./runLesson.js";
import { openSite, type Site } from "./site.js";

/** Nothing in it is trained: but for two cells, each number is the same in Node. */
const compared = "04-output-layer";
const drawn = ["roll-the-die", "untrained"];

/** Charts, choices and sliders; training; weights that the browser keeps. */
const onPages = [compared, "08b-train-and-predict", "12b-best-weights"];

const places = ["plain", "isolated"] as const;

describe("in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  /** A browser for each place, which knows the site's scripts after its first page. */
  let browsers: Record<(typeof places)[number], BrowserContext>;
  /** The page whose kernels run the lessons that have none of their own. */
  const pages: Partial<Record<(typeof places)[number], LessonPage>> = {};

  before(async () => {
    site = await openSite();
    browsers = {
      plain: await site.browser.newContext({ viewport }),
      isolated: await site.browser.newContext({ viewport }),
    };
  });
  after(() => site?.close());

  for (const [index, lesson] of lessons.entries()) {
    const where = places[index % places.length];
    const open = (address: string, name: string) => LessonPage.open(browsers[where], address, name);
    const hasPage = isLong || onPages.includes(lesson.name);
    const what = `each exercise left open and then answered (${where}, ${hasPage ? "in its page" : "in a kernel"})`;

    test(`${lesson.name} runs, ${what}`, async () => {
      if (!hasPage) {
        pages[where] ??= await open(site[where], lessons[0].name);
        const notebook = await runInKernel(pages[where], lesson.name, triedThenSolved(lesson));
        assert.deepEqual(pages[where].strangers, [], "the page asked another site");
        assert.deepEqual(pages[where].errors, []);
        assertTriedThenSolved(notebook, lesson);
        return;
      }
      const here = await runLesson(site, where, lesson, open);
      if (lesson.name !== compared) return;
      const { notebook: inNode } = await executedLesson(lesson);
      assert.deepEqual(shownByCell(here), shownByCell(inNode));
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
