import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { fillCopies } from "#setup/copies/fillCopies.mjs";
import { notebookText, readNotebook } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { skipBrowser } from "../browser/browser.js";
import { exerciseCellId, lessons, text } from "../notebooks/lessons.js";
import { fileMenu } from "./fileMenu.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";
import { storedPaths } from "./storedWork.js";

const name = "00-welcome";

describe("a student's work as a zip", { skip: skipBrowser }, () => {
  let site: Site;
  let folder: string;
  let page: LessonPage;

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "six-steps-zip-"));
    page = await LessonPage.open(site.browser, site.plain, name);
    page.page.on("filechooser", () => {}); // from now on the test is asked for files, and not the desktop
  });
  afterEach(async () => {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function type(code: string): Promise<void> {
    await page.page.locator(".jp-CodeCell .cm-content").first().click();
    await page.page.keyboard.press("Control+A");
    await page.page.keyboard.type(code);
  }

  async function download(): Promise<Record<string, Uint8Array>> {
    const [file] = await Promise.all([
      page.page.waitForEvent("download"),
      fileMenu(page.page, "Download All My Work"),
    ]);
    assert.match(file.suggestedFilename(), /^six-steps-\d{4}-\d\d-\d\d\.zip$/);
    return unzipSync(readFileSync(await file.path()));
  }

  /** @returns what the page says */
  async function takeBack(file: string, content: Uint8Array): Promise<string[]> {
    writeFileSync(join(folder, file), content);
    const { keyboard } = page.page;
    await fileMenu(page.page, "Take Work Back In");
    const input = page.page.getByLabel("Zip file or notebook");
    await input.waitFor();
    const [chooser] = await Promise.all([page.page.waitForEvent("filechooser"), keyboard.press("Space")]);
    await chooser.setFiles(join(folder, file));
    await page.page.getByRole("button", { name: "Take In" }).focus();
    await keyboard.press("Enter");
    const close = page.page.getByRole("button", { name: "Close", exact: true });
    await close.waitFor();
    const said = await page.page.locator(".jp-Dialog p").allTextContents();
    await keyboard.press("Enter");
    await close.waitFor({ state: "detached" });
    return said;
  }

  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));
  const sourceIn = (file: Uint8Array) =>
    text(
      JSON.parse(new TextDecoder().decode(file)).cells.find(
        (cell: { cell_type: string }) => cell.cell_type === "code",
      ).source,
    );
  const shownCode = async () =>
    text((await page.notebook()).cells.find(({ cell_type }) => cell_type === "code")?.source ?? "");

  test("goes to an installation, and npm start goes on with it", async () => {
    await type("'my answer'");
    await page.save();
    await type("'typed and not saved'");
    const files = await download();
    assert.deepEqual(Object.keys(files), [`${name}.ipynb`]);
    const myWork = join(folder, "my-work");
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(myWork, path)), { recursive: true });
      writeFileSync(join(myWork, path), bytes);
    }
    const filled = fillCopies({ from: notebooksFolder, to: myWork });
    assert.deepEqual([filled.renewed, filled.damaged, filled.updated], [[], [], []]);
    assert.equal(sourceIn(readFileSync(join(myWork, `${name}.ipynb`))), "'typed and not saved'");
  });

  test("comes from my-work, and only what somebody wrote in takes a place", async () => {
    const myWork = join(folder, "my-work");
    fillCopies({ from: notebooksFolder, to: myWork });
    const lesson = readNotebook(join(myWork, `${name}.ipynb`));
    for (const cell of lesson.cells) if (cell.cell_type === "code") cell.source = "'from my-work'";
    const said = await takeBack(
      "my-work.zip",
      zip({
        [`my-work/${name}.ipynb`]: notebookText(lesson),
        "my-work/01-the-data.ipynb": readFileSync(join(myWork, "01-the-data.ipynb"), "utf8"),
        "my-work/mine/notes.ipynb": notebookText(notebookOf("'my own'")),
        "my-work/mine/table.csv": "a,b\n1,2\n",
        "my-work/.six-steps.json": "{}",
        "my-work/.ipynb_checkpoints/x-checkpoint.ipynb": "{}",
      }),
    );
    assert.deepEqual(said, [`Taken in: ${name}.ipynb, mine/notes.ipynb, mine/table.csv.`]);
    assert.equal(await shownCode(), "'from my-work'", "the open notebook shows it");
    const own = (await storedPaths(page.page)).filter((path) => path.startsWith("mine"));
    assert.deepEqual(own.sort(), ["mine", "mine/notes.ipynb", "mine/table.csv"]);
    assert.deepEqual(page.errors, []);
  });

  test("overwrites nothing: both are kept, and each only once", async () => {
    await type("'written here'");
    await page.save();
    const other = zip({ [`${name}.ipynb`]: notebookText(notebookOf("'from the zip'")) });
    const [said] = await takeBack("other.zip", other);
    assert.match(said, /00-welcome\.ipynb is here already.*00-welcome\.taken-in-\d{4}-\d\d-\d\d\.ipynb\.$/);
    assert.equal(await shownCode(), "'written here'");
    assert.deepEqual(await takeBack("other.zip", other), ["Nothing in it is new here."]);
    const files = await download();
    assert.equal(Object.keys(files).length, 2);
    assert.deepEqual(Object.values(files).map(sourceIn).sort(), ["'from the zip'", "'written here'"]);
    assert.deepEqual(await takeBack("mine.zip", zipSync(files)), ["Nothing in it is new here."]);
  });

  test("comes back as a single notebook, too", async () => {
    const notebook = strToU8(notebookText(notebookOf("'one file'")));
    assert.deepEqual(await takeBack("one.ipynb", notebook), ["Taken in: one.ipynb."]);
    const damaged = await takeBack("half.ipynb", notebook.slice(0, 60));
    assert.deepEqual(damaged, ["half.ipynb is not a notebook, or it is damaged. It was left out."]);
  });

  test("is named where it cannot be read, and the rest is taken in", async () => {
    // The open lesson may be stored meanwhile: its kernel has told the notebook its language.
    const others = async () => (await storedPaths(page.page)).filter((path) => path !== `${name}.ipynb`);
    const before = await others();
    const noZip = ["homework.zip is not a zip file, or it is damaged. Nothing has changed."];
    assert.deepEqual(await takeBack("homework.zip", strToU8("no zip at all")), noZip);
    const whole = zip({ "a.ipynb": notebookText(notebookOf("'x'.repeat(3)")) });
    assert.deepEqual(await takeBack("homework.zip", whole.slice(0, 60)), noZip);
    assert.deepEqual(await others(), before);
    const said = await takeBack(
      "mixed.zip",
      zip({ "broken.ipynb": "{ half", "list.ipynb": "[]", "good.ipynb": notebookText(notebookOf("1")) }),
    );
    assert.deepEqual(said, [
      "Taken in: good.ipynb.",
      "broken.ipynb is not a notebook, or it is damaged. It was left out.",
      "list.ipynb is not a notebook, or it is damaged. It was left out.",
    ]);
  });

  test("is told and offered on the first page", async () => {
    for (const exercise of Object.values(lessons[0].exercises))
      await page.run(exerciseCellId(exercise), exercise.cell(exercise.solutionCode));
    await page.runAll();
    await page.save();
    await page.page.goto(site.plain);
    await page.page.locator("main li").first().getByText("✓ done").waitFor();
    assert.equal(await page.page.locator(".progress").count(), 1);
    const [file] = await Promise.all([
      page.page.waitForEvent("download"),
      page.page.getByRole("link", { name: "Download all my work" }).press("Enter"),
    ]);
    assert.deepEqual(Object.keys(unzipSync(readFileSync(await file.path()))), [`${name}.ipynb`]);
    await page.page.goto(site.plain);
    await page.page.getByRole("link", { name: "Take work back in" }).press("Enter");
    await page.page.getByLabel("Zip file or notebook").waitFor();
    assert.deepEqual(page.errors, []);
  });
});
