import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { skipBrowser } from "../browser/browser.js";
import { leaveNoSpace } from "./fullSpace.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";

describe("where the browser keeps work, or does not", { skip: skipBrowser }, () => {
  let site: Site;
  let page: LessonPage;

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const open = async (littleSpace = false) => {
    const notebook = notebookOf("1 + 1");
    page = await LessonPage.open(site.browser, site.plain, "00-welcome", { notebook, littleSpace });
  };
  const notices = () => page.page.locator(".jp-toast-message").allTextContents();

  async function type(code: string): Promise<void> {
    await page.page.locator(".jp-CodeCell .cm-content").first().click();
    await page.page.keyboard.press("Control+End");
    await page.page.keyboard.type(code);
  }

  test("it is asked to keep it for good when a student has first changed something", async () => {
    await open();
    await page.page.evaluate(() => {
      const { storage } = navigator;
      const persist = storage.persist.bind(storage);
      storage.persist = () => {
        document.body.dataset.asked = `${Number(document.body.dataset.asked ?? 0) + 1}`;
        return persist(); // whether Chromium agrees is its own affair
      };
    });
    const asked = () => page.page.evaluate(() => document.body.dataset.asked);
    assert.equal(await asked(), undefined);
    for (const code of [" + 1", " + 2"]) {
      await type(code);
      await page.save();
    }
    await page.page.waitForFunction(() => document.body.dataset.asked !== undefined);
    assert.equal(await asked(), "1");
    await page.close();
  });

  test("a full space is told once, and what was typed can still be downloaded", async () => {
    await open(true);
    const giveSpace = await leaveNoSpace(page.page);
    for (const code of [" + 2", " + 3"]) {
      await type(code);
      await page.page.keyboard.press("Control+s");
      await page.page.waitForTimeout(500);
    }
    const [said, ...more] = await notices();
    assert.match(said, /space is full: your last changes are not saved\. Download all your work/);
    assert.deepEqual([more, await page.page.locator(".jp-Dialog").count()], [[], 0]);
    const [file] = await Promise.all([
      page.page.waitForEvent("download"),
      page.page.getByRole("button", { name: "Download All My Work" }).press("Enter"),
    ]);
    const files = unzipSync(readFileSync(await file.path()));
    assert.match(strFromU8(files["00-welcome.ipynb"]), /1 \+ 1 \+ 2 \+ 3/);

    await giveSpace();
    await page.page.keyboard.press("Escape");
    await page.save();
    await page.page.reload();
    await page.ready();
    assert.equal((await page.notebook()).cells[0].source, "1 + 1 + 2 + 3");
    await page.close();
  });

  test("a training goes on where its checkpoint has no room: it is kept in memory, and told once", async () => {
    const code = `import { loadWeights, modelCheckpoint, tf } from "six-steps";
const make = () => {
  const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [3], units: 2 })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  return model;
};
const model = make();
const x = tf.ones([8, 3]);
const { epoch } = await model.fit(x, tf.ones([8, 2]), {
  epochs: 3, verbose: 0, callbacks: modelCheckpoint({ path: "checkpoints/full", monitor: "loss" }),
});
const again = make();
await loadWeights(again, "checkpoints/full");
const [a, b] = [model, again].map((one) => (one.predict(x) as tf.Tensor).sum().dataSync()[0]);
console.log(epoch.length, "epochs", Math.abs(a - b) < 1e-6);`;
    const notebook = notebookOf(code);
    page = await LessonPage.open(site.browser, site.plain, "00-welcome", { notebook, littleSpace: true });
    await leaveNoSpace(page.page);
    await page.run(0);
    const [{ outputs = [] }] = (await page.notebook()).cells;
    const said = (name: string) =>
      outputs
        .flatMap((one) => (one.name === name ? [one.text] : []))
        .flat()
        .join("");
    assert.equal(said("stdout"), "3 epochs true\n", JSON.stringify(outputs));
    assert.equal(said("stderr").match(/no room left for this site/g)?.length, 1);
    await page.close();
  });

  test("blocked storage is told at once, and a lesson runs", async () => {
    const profile = mkdtempSync(join(tmpdir(), "six-steps-profile-"));
    mkdirSync(join(profile, "Default"));
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
    page = await LessonPage.open(site.browser, site.plain, "00-welcome", {
      notebook: notebookOf("1 + 1"),
      profile,
    });
    await page.page.locator(".jp-toast-message", { hasText: "keeps nothing for this page" }).waitFor();
    await type(" + 40");
    await page.runAll();
    await page.save();
    await page.close();
    rmSync(profile, { recursive: true, force: true });
  });
});
