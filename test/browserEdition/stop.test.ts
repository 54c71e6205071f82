import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { skipBrowser } from "../browser/browser.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";
import { assertStops, endless, stopWhenBegun } from "./stopping.js";

describe("Stop in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  for (const where of ["isolated", "plain"] as const) {
    test(`ends what goes on for ever, and keeps variables, ${where}`, () =>
      assertStops(site, where, Object.keys(endless) as (keyof typeof endless)[], (address, lesson) =>
        LessonPage.open(site.browser, address, lesson),
      ));
  }

  test("ends a thread that cannot be stopped, and says what is gone", async () => {
    const long = "console.log('begun');\n/^(a+)+$/.test('a'.repeat(60) + 'b')";
    const notebook = notebookOf(long, "let anew = 1; anew");
    const page = await LessonPage.open(site.browser, site.plain, "04-output-layer", { notebook });
    try {
      await page.start(0);
      await stopWhenBegun(page, 0);
      await page.ended(20_000);
      await page.run(1);
      const [stopped, after] = (await page.notebook()).cells.map(({ outputs }) => JSON.stringify(outputs));
      assert.match(stopped, /KeyboardInterrupt.*cannot be stopped.*variables are gone/);
      assert.match(after, /"text\/plain":"1"/);
    } finally {
      await page.close();
    }
  });
});
