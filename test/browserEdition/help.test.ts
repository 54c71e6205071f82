import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import { skipBrowser } from "../browser/browser.js";
import { LessonPage } from "./lessonPage.js";
import { notebookOf } from "./notebookOf.js";
import { openSite, type Site } from "./site.js";

/** What a worker has besides, and a student may well call something by. */
const ofWorkers =
  "self location performance navigator crypto URL Blob Event fetch setTimeout postMessage".split(" ");

describe("while one writes in the browser edition", { skip: skipBrowser }, () => {
  let site: Site;
  let page: LessonPage;

  before(async () => {
    site = await openSite();
    const notebook = notebookOf(
      "const images = [1, 2, 3];",
      "images.leng",
      "const text: string = 5;",
      "images",
      'import { showLineChart } from "six-steps";\nshowLineChart({ loss: [3, 2, 1] }, { title: "A line" });',
      `import { liveTrainingChart } from "six-steps";
const live = liveTrainingChart({ epochs: 1, steps: 4 });
for (const loss of [4, 3, 2, 1]) {
  await live.addBatch({ loss });
  await new Promise((resolve) => setTimeout(resolve, 600));
}`,
    );
    page = await LessonPage.open(site.browser, site.plain, "00-welcome", { notebook });
    await page.run(0);
  });
  after(() => site?.close());

  test("names are completed and explained, with what an earlier cell declared", async () => {
    const { completed, explained } = await page.help("images.leng");
    assert.ok(completed.includes("length"), completed.join());
    assert.match(explained, /length: number/);
  });

  test("a type error is told with its line before anything runs", async () => {
    await page.run(2);
    const outputs = JSON.stringify((await page.notebook()).cells[2].outputs);
    assert.match(outputs, /TypeError|not assignable/);
    assert.match(outputs, /cell\[2\]:1:7/);
  });

  test("what draws charts is there before the first one, and leaves no chart of its own", async () => {
    await page.page.waitForFunction(() => "Plotly" in window);
    await page.run(4);
    await page.page.locator(".js-plotly-plot .main-svg").first().waitFor();
    assert.equal(await page.page.locator('script[src$="plotly.min.js"]').count(), 1);
    assert.equal(await page.page.locator(".js-plotly-plot").count(), 1);
    assert.equal(await page.page.locator("#six-steps-first-chart").count(), 0);
  });

  test("a chart that changes in place stays the same drawing, with the new values", async () => {
    const chart = page.page.locator(".js-plotly-plot").nth(1);
    await page.start(5);
    await chart.evaluate((drawing: HTMLElement) => {
      drawing.dataset.first = drawing.ariaLabel ?? "";
    });
    await page.ended(60_000);
    const { first, label, losses } = await chart.evaluate((drawing: HTMLElement) => ({
      first: drawing.dataset.first,
      label: drawing.ariaLabel,
      losses: (drawing as unknown as { data: { y: number[] }[] }).data[0].y,
    }));
    assert.ok(first);
    assert.notEqual(label, first);
    assert.ok(losses.length > 0 && losses.every((loss) => loss <= 4));
  });

  test("what a student has set in a menu is still set in the next page, and nothing else", async () => {
    const toggled = () =>
      page.page.evaluate(() =>
        ["docmanager:toggle-autosave", "notebook:toggle-autoclosing-brackets"].map((id) =>
          jupyterapp.commands.isToggled(id),
        ),
      );
    const [autosave, brackets] = await toggled();
    await page.command("docmanager:toggle-autosave");
    await page.page.waitForFunction(
      (before) => jupyterapp.commands.isToggled("docmanager:toggle-autosave") !== before,
      autosave,
    );
    await page.page.reload();
    await page.ready();
    assert.deepEqual(await toggled(), [!autosave, brackets]);
    await page.command("docmanager:toggle-autosave");
    await page.run(0);
  });

  test("no name that a cell gives hides anything from kernel and library", async () => {
    const fixed = ["NaN", "Infinity", "undefined", "globalThis", "eval"];
    const standard: string[] = runInNewContext("Object.getOwnPropertyNames(globalThis)");
    const names = standard.filter((name) => !fixed.includes(name)).concat(ofWorkers);
    await page.run(0, `const ${names.map((name, i) => `${name} = ${i}`).join()};\nArray`);
    const shown = async (index: number) => JSON.stringify((await page.notebook()).cells[index].outputs);
    assert.match(await shown(0), new RegExp(`"${names.indexOf("Array")}"`));
    const training = `import { tf } from "six-steps";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
await model.fit(tf.ones([8, 3]), tf.ones([8, 2]), { epochs: 2 });
[{ shape: model.outputShape }, tf.ones([2]).dataSync()]`;
    await page.run(1, training);
    assert.match(await shown(1), /shape: \[ null, 2 \].*Float32Array\(2\) \[ 1, 1 \]/);
    await page.run(2, "const none: any = null;\nnone.length");
    assert.match(await shown(2), /TypeError.*cell\[\d+\]:2:6/);
    await page.run(0, "const images = [1, 2, 3];");
  });

  test("after a restart the variables are gone, and cells run", async () => {
    await page.page.locator(".jp-CodeCell").first().locator(".cm-content").click();
    const restarting = page.command("notebook:restart-kernel");
    await page.page.locator(".jp-Dialog button", { hasText: "Restart" }).click();
    await restarting;
    await page.idle();
    await page.run(3);
    assert.match(JSON.stringify((await page.notebook()).cells[3].outputs), /images/);
    await page.run(0);
    await page.run(3);
    assert.match(JSON.stringify((await page.notebook()).cells[3].outputs), /\[ 1, 2, 3 \]/);
    assert.deepEqual(page.errors, []);
  });
});
