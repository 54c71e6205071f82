import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readNotebook, textOf } from "#setup/notebook.mjs";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { untranslated, wordsIn } from "../text/shownText.js";
import { editionFolder, makeEdition } from "./madeEdition.js";

const skip = skipBrowser;
const folder = editionFolder();
const site = join(folder, "site");
let browser: Browser;

before(async () => {
  process.env.SIX_STEPS_LANGUAGE = "pseudo"; // for the commands that follow
  if (skip) return;
  const { code, printed } = await makeEdition("site", "--lesson", "04", "--quick", "--out", site);
  assert.equal(code, 0, printed);
  browser = await launchBrowser();
});

after(async () => {
  delete process.env.SIX_STEPS_LANGUAGE;
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site, name)).href);
  return page;
}

test("the site's own words stand in a table, and so do the outputs of its lessons", { skip }, async () => {
  const index = await open("index.html");
  const own = await untranslated(index.locator("nav, h1, main p, th"));
  assert.ok(own.length > 5, `${own.length}`);
  assert.deepEqual(own.flat(), []);

  const lesson = await open("04-output-layer.html");
  await lesson.locator(".js-plotly-plot .main-svg").first().waitFor();
  const outputs = await untranslated(lesson.locator(".six-steps-feedback, [role=figure]"));
  assert.ok(outputs.length > 5, `${outputs.length}`);
  // What a lesson's own code writes on its charts is the notebook's.
  const { cells } = readNotebook(join("notebooks", "04-output-layer.ipynb"));
  const ofNotebook = cells.map(({ source }) => textOf(source)).join("\n");
  assert.deepEqual(
    outputs.flat().filter((word) => !ofNotebook.includes(word)),
    [],
  );
});

test("a page says its language", () => {
  const code = `import { convert } from "@six-steps/classroom/internal/editions/nbconvert.js";
import { indexNotebook } from "@six-steps/classroom/internal/editions/site/index.js";
const making = { workFolder: ${JSON.stringify(folder)}, lessons: [], quick: true, update() {} };
console.log(await convert("index", indexNotebook([]), { to: "html", template: "six-steps-site" }, making));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, SIX_STEPS_LANGUAGE: "ko" },
    encoding: "utf8",
  });
  assert.match(stdout, /<html lang="ko">/, stderr);
});

test("so do a teacher's notes on the exercises", async () => {
  const out = join(folder, "teacher");
  const { code, printed } = await makeEdition("teacher", "--lesson", "04", "--out", out);
  assert.equal(code, 0, printed);
  const notes = readNotebook(join(out, "04-output-layer.ipynb"))
    .cells.filter(({ id }) => id.startsWith("note-exercise-"))
    .map(({ source }) => textOf(source).replace(/`[^`]*`/g, ""));
  assert.ok(notes.length > 3, `${notes.length}`);
  const names = /^> - \*[\w-]+\*/gm;
  assert.deepEqual(
    notes.flatMap((note) => wordsIn(note, names)),
    [],
  );
});

test("an edition that is asked for in Korean has no English note of the library's in it", async () => {
  const before = process.env.SIX_STEPS_LANGUAGE;
  delete process.env.SIX_STEPS_LANGUAGE;
  const out = join(folder, "korean");
  const made = makeEdition("teacher", "--lesson", "04", "--language", "ko", "--out", out);
  process.env.SIX_STEPS_LANGUAGE = before;
  const { code, printed } = await made;
  assert.equal(code, 0, printed);
  const notes = readNotebook(join(out, "04-output-layer.ipynb")).cells.filter(({ id }) =>
    id.startsWith("note-exercise-"),
  );
  assert.ok(notes.length > 3, `${notes.length}`);
  const isKorean = (line: string) =>
    /\p{Script=Hangul}/u.test(line) || !/[A-Za-z]{4} [a-z]+ [a-z]+ /.test(line);
  const lines = notes.flatMap(({ source }) =>
    textOf(source)
      .replace(/`[^`]*`/g, "")
      .split("\n"),
  );
  assert.deepEqual(lines.filter((line) => !isKorean(line)).slice(0, 5), []);
});

test("whoever has chosen no language reads the site's own", { skip }, async () => {
  const code = `import { bundle } from "@six-steps/classroom/internal/editions/browser/bundle.js";
console.log(await bundle("page/readersLanguage.js", { globalName: "site" }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, SIX_STEPS_LANGUAGE: "ko" },
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  const page = await browser.newPage();
  await page.route("**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<script>${stdout}</script>` }),
  );
  for (const [query, language] of [
    ["", "ko"],
    ["?language=en", "en"],
    ["", "en"], // remembered
  ]) {
    await page.goto(`http://site.example/${query}`);
    assert.equal(await page.evaluate("site.readersLanguage()"), language);
  }
  await page.close();
});
