import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { copyText } from "@six-steps/classroom/internal/editions/browser/contents.js";
import { firstPage } from "@six-steps/classroom/internal/editions/browser/firstPage.js";
import { translated } from "#setup/translation/translatedLesson.mjs";
import { skipBrowser } from "../browser/browser.js";
import { lessons, text } from "../notebooks/lessons.js";
import { machineLanguage, translationByMachine } from "../translation/machine.js";
import { LessonPage } from "./lessonPage.js";
import { openSite, type Site } from "./site.js";
import { storedPaths } from "./storedWork.js";

const [lesson, untranslated] = lessons;
const { name } = lesson;
const notebook = translated(lesson.notebook, translationByMachine(lesson.notebook.cells, "ko"));

describe("a lesson that a site has in two languages", { skip: skipBrowser }, () => {
  let site: Site;
  let page: LessonPage;
  before(async () => {
    site = await openSite();
    const others = [
      { code: "ko", name: machineLanguage.name, lessons: [{ ...lesson, notebook }, untranslated] },
    ];
    writeFileSync(join(site.folder, "index.html"), await firstPage([lesson], others));
    mkdirSync(join(site.folder, "lessons", "ko"), { recursive: true });
    writeFileSync(join(site.folder, "lessons", "all.json"), JSON.stringify({ ko: [`${name}.ipynb`] }));
    writeFileSync(join(site.folder, "lessons", "ko", `${name}.ipynb`), copyText({ notebook }));
  });
  after(() => site?.close());

  const title = async () => text((await page.notebook()).cells[0].source).split("\n")[0];

  test("is in the site's own, until the reader chooses the other on the first page", async () => {
    page = await LessonPage.open(site.browser, site.plain, name);
    assert.equal(await title(), "# 0 · Welcome");
    await page.page.goto(`${site.plain}index.html#K7M-4QX`);
    assert.equal(await page.page.locator("html").getAttribute("lang"), "en");
    const link = page.page.getByRole("link", { name: machineLanguage.name });
    await link.click();
    await page.page.locator("html[lang=ko]").waitFor();
    assert.equal(new URL(page.page.url()).hash, "#K7M-4QX", "a class's code stays in the address");
    assert.match(await page.page.locator("main ol").innerText(), /Wélcómé[\s\S]*The data\s*\d+분/);
    assert.equal(await page.page.locator("main").count(), 1);
  });

  test("then it is in the other, with what was written before", async () => {
    await page.page.goto(`${site.plain}notebooks/index.html?path=${name}.ipynb`, { waitUntil: "commit" });
    await page.page.locator("#meanwhile [role=status]", { hasText: "먼저 읽기 시작하세요" }).waitFor();
    await page.ready();
    assert.equal(await title(), "# ⟦0 · Wélcómé⟧");
    assert.equal((await page.notebook()).metadata.language, "ko");
    const menus = await page.page.locator(".lm-MenuBar-itemLabel").allInnerTexts();
    assert.deepEqual(menus.slice(0, 4), ["파일", "편집", "보기", "실행"]);
    await page.page.locator(".jp-CodeCell .cm-content").nth(1).click();
    await page.page.keyboard.press("Control+A");
    await page.page.keyboard.type("'my answer'");
    await page.save();

    await page.page.goto(`${site.plain}index.html`);
    await page.page.getByRole("link", { name: "English" }).click();
    await page.page.locator("html[lang=en]").waitFor();
    await page.page.goto(`${site.plain}notebooks/index.html?path=${name}.ipynb`);
    await page.ready();
    assert.equal(await title(), "# 0 · Welcome");
    const notebook = await page.notebook();
    assert.ok(notebook.cells.some(({ source }) => text(source) === "'my answer'"));
    assert.equal(notebook.metadata.language, undefined);
    assert.equal((await storedPaths(page.page)).filter((path) => path.includes(".old-")).length, 1);
    const notices = await page.page.locator(".jp-toast-message").allTextContents();
    assert.ok(
      notices.some((said) => said.includes("in another language now")),
      notices.join(),
    );
  });
});
