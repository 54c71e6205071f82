import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { skipBrowser } from "../browser/browser.js";
import { type Output, text } from "../notebooks/lessons.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";

const cells = [
  'import { classNames, exercises, showBars, showNetwork, tf } from "six-steps";\nconst ask = exercises.welcome;\nclassNames[9]',
  'let 수: number = "셋";',
  "function double(x: number): number { return x + 2; }\nask.double.check(double);",
  'import { readFileSync } from "node:fs";',
  "showBars({ 티셔츠: 3, [classNames[9]]: 2 });\nawait showNetwork([{ units: 4 }, { units: 10, labels: classNames }]);",
  'let 합계 = 0; for (const 값 of [1, 2, 3]) 합계 += 값; console.log("합계는", 합계);',
  "const 글 = '가나다 😀'; 합게;",
];

/** What a cell's outputs say, of whatever kind they are. */
const said = (outputs: readonly Output[]) =>
  outputs
    .map(({ text: printed, evalue, data }) =>
      [printed, evalue, data?.["text/plain"]].map((one) => text((one as string) ?? "")).join(""),
    )
    .join("\n");

describe("Korean in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  async function open(settings: string, language?: string) {
    const notebook = notebookOf(...cells);
    if (language) Object.assign(notebook.metadata, { language });
    const page = await LessonPage.open(site.browser, site.isolated, "00-welcome", { notebook, settings });
    const { cells: ran } = await (async () => {
      for (const i of cells.keys()) await page.run(i);
      return page.notebook();
    })();
    return { page, said: ran.map(({ outputs }) => said((outputs ?? []) as Output[])) };
  }

  test("a Korean notebook's kernel and library speak Korean", async () => {
    const { page, said } = await open("quick=1", "ko");
    try {
      assert.match(said[0], /앵클부츠/);
      assert.equal(said[1].trim(), "'string' 형식은 'number' 형식에 할당할 수 없습니다.");
      assert.match(said[2], /아직 아닙니다[\s\S]*2를 더합니다/);
      assert.equal(said[3].trim(), "'node:fs' 이름을 찾을 수 없습니다.");
      assert.match(said[4], /막대그래프: 티셔츠 3, 앵클부츠 2/);
      assert.match(said[5], /합계는 6/);
      const [refused] = ((await page.notebook()).cells[6].outputs ?? []) as Output[];
      const lines = (refused.traceback ?? []).map(stripVTControlCharacters);
      assert.match(lines.join("\n"), /cell\[7\]:1:21/);
      assert.match(
        lines.join("\n"),
        /\n +\| {7}\u3000 {4}\u3000{3} \u3000 {3}\^{4}$/m,
        "each under its own letter",
      );
      const { completed } = await page.help("합");
      assert.ok(completed.includes("합계"), completed.join());
      assert.deepEqual(page.errors, []);
    } finally {
      await page.close();
    }
  });

  test("who reads English fetches no other language's file", async () => {
    const { page, said } = await open("quick=1");
    try {
      assert.match(said[0], /Ankle boot/);
      assert.equal(said[1].trim(), "Type 'string' is not assignable to type 'number'.");
      const fetched = await page.page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => name),
      );
      assert.ok(fetched.some((name) => name.includes("@six-steps/browser")));
      assert.ok(!fetched.some((name) => /text\.\w+\.js|menus\.|translations/.test(name)));
    } finally {
      await page.close();
    }
  });

  test("an unknown language is refused in a sentence that names the known ones", async () => {
    const { page, said } = await open("quick=1&language=xx");
    try {
      assert.match(said[0], /SIX_STEPS_LANGUAGE is "xx", which is not one of en, ko\./);
    } finally {
      await page.close();
    }
  });
});
