import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { skipBrowser } from "../browser/browser.js";
import { type Output, text } from "../notebooks/lessons.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";

/** Cells that go on for ever. */
const endless: Record<string, { source: string }> = {
  "a loop": { source: "while (true) {}" },
  "an await": { source: "await new Promise(() => {});" },
  "a loop that catches everything": { source: "for (;;) { try { for (;;) {} } catch {} }" },
  recursion: {
    source:
      "function again(n: number): number { return n > 40 ? n : again(n + 1) + again(n + 1); }\nagain(0);",
  },
  "a loop of prints": { source: 'for (;;) console.log("again");' },
  training: {
    source: `import { tf } from "six-steps";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 4, inputShape: [8] })] });
model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
await model.fit(tf.randomUniform([512, 8]), tf.randomUniform([512, 4]), { epochs: 1_000_000 });`,
  },
};

const setting = "let kept = 41;";
const later = "kept + 1";

describe("Stop in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(["00-welcome"]);
  });
  after(() => site?.close());

  for (const where of ["isolated", "plain"] as const) {
    for (const [what, { source }] of Object.entries(endless)) {
      test(`ends ${what} and keeps variables, ${where}`, async () => {
        const notebook = notebookOf(setting, source, later);
        const page = await LessonPage.open(site.browser, site[where], "00-welcome", { notebook });
        try {
          await page.run(0);
          await page.begin(1);
          await sleep(1500);
          await page.command("notebook:interrupt-kernel");
          await page.idle(10_000);
          await page.run(2);
          const [, stopped, after] = (await page.notebook()).cells.map(
            ({ outputs }) => (outputs ?? []) as Output[],
          );
          assert.match(stopped.map(({ ename }) => ename).join(), /KeyboardInterrupt|TrainingStoppedError/);
          assert.deepEqual(
            after.map(({ data }) => text(data?.["text/plain"] as string)),
            ["42"],
          );
          assert.deepEqual(page.errors, []);
        } finally {
          await page.close();
        }
      });
    }
  }

  test("ends a thread that cannot be stopped, and says what is gone", async () => {
    const notebook = notebookOf(setting, "/^(a+)+$/.test('a'.repeat(60) + 'b')", "let anew = 1; anew");
    const page = await LessonPage.open(site.browser, site.plain, "00-welcome", { notebook });
    try {
      await page.run(0);
      await page.begin(1);
      await sleep(1500);
      await page.command("notebook:interrupt-kernel");
      await page.idle(20_000);
      await page.run(2);
      const [, stopped, after] = (await page.notebook()).cells.map(({ outputs }) => outputs as unknown[]);
      assert.match(JSON.stringify(stopped), /KeyboardInterrupt.*cannot be stopped.*variables are gone/);
      assert.match(JSON.stringify(after), /"text\/plain":"1"/);
    } finally {
      await page.close();
    }
  });
});
