import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "./browser.js";
import { LabPage } from "./labPage.js";
import { type LabServer, startLab } from "./labServer.js";

const notebook = "00-welcome.ipynb";

/** For what may take long on a machine that has other things to do. */
const patiently = { timeout: 120_000 };

describe("a student moves a control in JupyterLab", { skip: skipBrowser }, () => {
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let lab: LabPage;
  let cell: Locator;
  const pageErrors: string[] = [];

  before(async () => {
    server = await startLab([notebook]);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    page.on("pageerror", (error) => pageErrors.push(error.message));
    lab = new LabPage(page);
    await lab.open(server.address, server.token, notebook);
    cell = page.locator(".jp-CodeCell").first();
    await lab.type(
      cell,
      `import { interact, showLineChart, slider } from "six-steps";
let moves = 0;
await interact({ height: slider(0, 9, { step: 1, start: 2 }) }, ({ height }) => {
  if (height === 7) throw new RangeError("seven is too high");
  if (height === 9) while (true) {}
  showLineChart({ line: [0, height] });
  console.log("height " + height + ", move " + moves++);
});`,
    );
    await lab.run(cell);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const range = () => cell.getByRole("slider", { name: "height" });
  const said = (text: string | RegExp) => cell.locator(".jp-OutputArea").getByText(text).first();

  test("the first values are drawn; arrow keys move the chart, and nothing is added under the cell", async () => {
    await said("height 2, move 0").waitFor();
    await range().focus();
    const cells = await page.locator(".jp-Cell").count();
    for (const height of [3, 4, 5]) {
      await page.keyboard.press("ArrowRight");
      await said(`height ${height}, move`).waitFor();
    }
    await cell.locator(".js-plotly-plot[aria-label*='goes from 0 to 5']").waitFor();
    assert.equal(await cell.locator(".js-plotly-plot").count(), 1);
    const outputs = cell.locator(".jp-OutputArea-child", { hasText: /height|move/ });
    assert.equal(await outputs.count(), 1);
    for (const key of ["d", "d", "a"]) await page.keyboard.press(key);
    assert.equal(await page.locator(".jp-Cell").count(), cells);
    assert.ok(await range().evaluate((one) => one === document.activeElement));
  });

  test("an error in the function is told at its place, the last picture stays, and the next value works", async () => {
    await page.keyboard.press("ArrowRight");
    await said("height 6, move").waitFor();
    await page.keyboard.press("ArrowRight");
    await said(/seven is too high/).waitFor();
    await said("height 6, move").waitFor();
    await page.keyboard.press("ArrowRight");
    await said("height 8, move").waitFor();
    assert.equal(await said(/seven is too high/).count(), 0);
  });

  test("Stop ends a function that never ends, and the next value is shown", async () => {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(1000);
    await lab.menu("Kernel", "Interrupt Kernel");
    await page.waitForTimeout(6000);
    await range().focus();
    await page.keyboard.press("Home");
    await said("height 0, move").waitFor({ timeout: 30_000 });
  });

  test("while another cell runs, a move is answered", async () => {
    const other = page.locator(".jp-CodeCell").nth(1);
    await lab.type(
      other,
      `console.log("other waits");
const before = moves;
while (moves === before) await new Promise((done) => setTimeout(done, 20));
"other is over";`,
    );
    await other.locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
    await other.locator(".jp-OutputArea", { hasText: "other waits" }).waitFor();
    await range().focus();
    await page.keyboard.press("ArrowRight");
    await said("height 1, move").waitFor();
    await other.locator(".jp-OutputArea", { hasText: "other is over" }).waitFor();
  });

  test("a choice reaches a training that runs in another cell, and counts from its next steps on", async () => {
    const [rates, training] = [2, 3].map((n) => page.locator(".jp-CodeCell").nth(n));
    await lab.type(
      rates,
      `import { choice, tf } from "six-steps";
let rate = 0;
await interact({ rate: choice([0, 0.5]) }, (chosen) => {
  rate = chosen.rate;
  console.log("rate " + rate);
});`,
    );
    await lab.run(rates);
    await lab.type(
      training,
      `const net = tf.sequential({
  layers: [tf.layers.dense({ units: 1, inputShape: [1], useBias: false, kernelInitializer: "ones" })],
});
const optimizer = tf.train.sgd(0);
net.compile({ optimizer, loss: "meanSquaredError" });
let steps = 0;
const onTrainBegin = async () => console.log("it trains");
const onBatchEnd = async () => {
  optimizer.setLearningRate(rate);
  if (rate > 0 && ++steps > 5) net.stopTraining = true;
};
const settings = { epochs: 100_000, batchSize: 32, verbose: 0, callbacks: { onTrainBegin, onBatchEnd } } as const;
await net.fit(tf.ones([512, 1]), tf.zeros([512, 1]), settings);
console.log("it has moved: " + (net.getWeights()[0].dataSync()[0] < 0.5));`,
    );
    await training.locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
    await training.locator(".jp-OutputArea", { hasText: "it trains" }).waitFor(patiently);
    await rates.getByRole("combobox", { name: "rate" }).focus();
    await page.keyboard.press("ArrowDown");
    await rates.locator(".jp-OutputArea", { hasText: "rate 0.5" }).waitFor(patiently);
    await training.locator(".jp-OutputArea", { hasText: "it has moved: true" }).waitFor(patiently);
    await lab.idle();
  });

  test("after a restart, a move says what to do; running the cell again makes it live", async () => {
    await lab.menu("Kernel", "Restart Kernel…");
    await page.locator(".jp-Dialog button", { hasText: "Restart" }).click();
    await lab.idle();
    await range().focus();
    await page.keyboard.press("ArrowRight");
    await said(/not running, or it has been restarted/).waitFor();
    await said("height 1, move").waitFor();
    await lab.run(cell);
    await range().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    assert.deepEqual(pageErrors, []);
  });
});
