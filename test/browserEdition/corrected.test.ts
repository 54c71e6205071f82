import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { notebookFile } from "@six-steps/classroom/internal/editions/browser/contents.js";
import { parseNotebook } from "#setup/notebookJson.mjs";
import { skipBrowser } from "../browser/browser.js";
import { type Notebook, text } from "../notebooks/lessons.js";
import { leaveNoSpace } from "./fullSpace.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";
import { storedPaths } from "./storedWork.js";

const name = "00-welcome";

describe("a corrected lesson in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  let file: string;
  let page: LessonPage;

  before(async () => {
    site = await openSite();
    file = join(site.folder, "files", `${name}.ipynb`);
  });
  after(() => site?.close());
  beforeEach(() => publish("'title'", "ask(1)", "'middle'", "'moved'", "'end'"));

  const publish = (...sources: string[]) =>
    writeFileSync(file, notebookFile({ name, notebook: notebookOf(...sources) }).text);
  const sources = ({ cells }: Notebook) => cells.map(({ source }) => text(source));
  const notices = () => page.page.locator(".jp-toast-message").allTextContents();
  const reload = async () => {
    await page.page.reload();
    await page.ready();
  };

  /** As a student does: answers, adds a cell, deletes one, moves one. */
  async function write(): Promise<void> {
    const { keyboard } = page.page;
    await page.page.locator(".jp-CodeCell .cm-content").nth(1).click();
    await keyboard.press("Control+A");
    await keyboard.type("'my answer'");
    await keyboard.press("Escape");
    await keyboard.press("b");
    await keyboard.press("Enter");
    await keyboard.type("'my cell'");
    await keyboard.press("Escape");
    await keyboard.press("ArrowDown");
    await keyboard.press("d");
    await keyboard.press("d"); // 'middle'
    await page.command("notebook:move-cell-down"); // 'moved'
    await page.save();
  }

  test("has the answers and the own cells in it, and the notebook as it was lies beside it", async () => {
    page = await LessonPage.open(site.browser, site.plain, name);
    await write();
    const before = await page.notebook();
    const mine = ["'title'", "'my answer'", "'my cell'", "'end'", "'moved'"];
    assert.deepEqual(sources(before), mine);
    publish("'title, corrected'", "ask(1)", "'middle'", "'moved'", "'end'", "'new'");
    await reload();
    assert.deepEqual(sources(await page.notebook()), [
      ...["'title, corrected'", "'my answer'", "'my cell'", "'end'", "'new'", "'moved'"],
    ]);
    const [old] = (await storedPaths(page.page)).filter((path) => path.includes(".old-"));
    assert.match(old, /^00-welcome\.old-\d{4}-\d\d-\d\d\.ipynb$/);
    assert.ok((await notices()).some((said) => said.includes("was corrected") && said.endsWith(old)));

    const runs = await page.runAll();
    assert.equal(sources(runs).length, 6);
    await page.save();
    await reload();
    assert.equal((await storedPaths(page.page)).length, 2, "once for a version");
    assert.deepEqual(await notices(), []);

    await page.page.goto(`${site.plain}notebooks/index.html?path=${old}`);
    await page.ready();
    assert.deepEqual(sources(await page.notebook()), mine);
    assert.deepEqual(page.errors, []);
    await page.close();
  });

  test("takes the place of a copy that was only run, without a word", async () => {
    page = await LessonPage.open(site.browser, site.plain, name);
    await page.run(0);
    await page.save();
    publish("'corrected'", "ask(1)");
    await reload();
    assert.deepEqual(sources(await page.notebook()), ["'corrected'", "ask(1)"]);
    assert.deepEqual([await storedPaths(page.page), await notices()], [[`${name}.ipynb`], []]);
    await page.close();
  });

  test("stands above an answer as text where the same cell was corrected", async () => {
    page = await LessonPage.open(site.browser, site.plain, name);
    await write();
    publish("'title'", "ask(2)", "'middle'", "'moved'", "'end'");
    await reload();
    const { cells } = await page.notebook();
    assert.deepEqual(sources({ cells } as Notebook).slice(2), [
      "'my answer'",
      "'my cell'",
      "'end'",
      "'moved'",
    ]);
    assert.match(text(cells[1].source), /newer version[\s\S]*ask\(2\);?\n~~~$/);
    assert.equal(cells[1].cell_type, "markdown");
    await page.close();
  });

  test("leaves the copy as it was where there is no space to keep it", async () => {
    page = await LessonPage.open(site.browser, site.plain, name, { littleSpace: true });
    await write();
    publish("'corrected'", "ask(1)", "'middle'", "'moved'", "'end'");
    await leaveNoSpace(page.page);
    await reload();
    assert.deepEqual(sources(await page.notebook())[0], "'title'");
    assert.deepEqual(await storedPaths(page.page), [`${name}.ipynb`]);
    assert.ok((await notices()).some((said) => said.includes("space is full")));
    await page.close();
  });

  test("what the site hands out tells what a copy began with", () => {
    assert.equal(parseNotebook(readFileSync(file, "utf8"))?.metadata.lesson.length, 5);
  });
});
