import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { KernelProcess } from "../kernel/protocolClient.js";
import type { Output } from "./pseudoOutputs.js";
import { untranslated, wordsIn } from "./shownText.js";

const library = `const { checkbox, choice, drawingPad, guess, interact, nameImages, pixelOf, showConfusionMatrix, showConvolution,
  showFunction, showNetwork, slider, tf } = await import(${JSON.stringify(import.meta.resolve("six-steps"))} as string);`;

/** Cells under whose outputs a student does something. */
const controls: Readonly<Record<string, string>> = {
  "sliders, a box, a choice and a point": `await interact({
    1: slider(0, 1, { step: 0.5, point: Math.sqrt }), 2: checkbox(), 3: choice([1, 2]),
  }, () => showFunction({ 1: Math.sqrt }, { from: 0, to: 1, xLabel: "1" }), { frames: true });`,
  pixels: `await interact({ 1: pixelOf([[0, 1], [1, 0]]) }, ({ 1: [row, column] }) =>
    showConvolution([[1, 2], [3, 4]], [[1]], { row, column }), { frames: true });`,
  "what needs the kernel": "await interact({ 1: slider(0, 1) }, () => console.log(1));",
  "a guess": 'const one = guess("1", { from: 0, to: 100, unit: "%" });',
  "images to name": 'await nameImages(tf.zeros([2, 4, 4]), tf.tensor1d([0, 1]), { classNames: ["1", "2"] });',
  "a pad": "await drawingPad(() => console.log(1), { size: 8 });",
  "a matrix whose numbers are clicked": `await showConfusionMatrix([0, 1], [0, 0], {
    classNames: ["1", "2"], images: tf.ones([2, 4, 4]), probabilities: tf.tensor2d([[0.6, 0.4], [0.6, 0.4]]),
  });`,
  "a network whose nodes are pointed at": "await showNetwork([{ image: [2, 2] }, { units: 2 }]);",
};

/** TensorFlow.js's own names of layers, and what `[batch, 28, 28, 1]` calls its first axis. */
const ofTensorFlow = /\b(?:Conv2D|BatchNormalization|Flatten|Dense|batch)\b/g;

describe("in the pseudo-language", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  let outputs: Output[];
  before(async () => {
    const script = fileURLToPath(new URL("./pseudoOutputs.js", import.meta.url));
    const env = { ...process.env, SIX_STEPS_LANGUAGE: "pseudo" };
    const options = { env, encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const { stdout, stderr } = spawnSync(process.execPath, [script], options);
    assert.ok(stdout, stderr);
    outputs = JSON.parse(stdout);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min") });
  });
  after(() => browser?.close());

  const isChart = ({ html }: Output) => html.includes("Plotly");

  /** Puts outputs into the page; unlike `innerHTML`, this runs the scripts in them. */
  const open = (shown: readonly Output[]) =>
    page.evaluate(
      (all) => {
        const range = document.createRange();
        const html = all.map((one) => `<div class="output">${one}</div>`).join("");
        document.body.replaceChildren(range.createContextualFragment(html));
      },
      shown.map(({ html }) => html),
    );

  test("feedback, hints, pictures and tables show no word that is in no table", async () => {
    const shown = outputs.filter((output) => !isChart(output));
    assert.ok(shown.length > 300, `${shown.length} outputs`);
    await open(shown);
    const words = await untranslated(page.locator(".output"), ofTensorFlow);
    const found = shown.flatMap(({ name }, i) =>
      words[i].length > 0 ? `${name}: ${words[i].join(" ")}` : [],
    );
    assert.equal(found.join("\n"), "");
  });

  test("charts do not either, nor their buttons, nor what appears where the mouse points", async () => {
    const charts = outputs.filter(isChart);
    assert.ok(charts.length > 7, `${charts.length} charts`);
    let hovers = 0;
    for (const chart of charts) {
      await open([chart]);
      await page.locator(".main-svg").first().waitFor();
      const plot = await page.locator(".nsewdrag").first().boundingBox();
      assert.ok(plot, chart.name);
      await page.mouse.move(plot.x + 0.04 * plot.width, plot.y + plot.height - 4, { steps: 2 });
      const hover = page.locator(".hoverlayer text").first();
      await hover.waitFor({ timeout: 1000 }).catch(() => {}); // nothing is there
      hovers += Number(await hover.isVisible());
      assert.deepEqual(await untranslated(page.locator(".output")), [[]], chart.name);
    }
    assert.ok(hovers > 3, `${hovers} hovers`);
  });

  test("what a student moves, clicks and draws on does not either, nor what appears then", async () => {
    const kernel = await KernelProcess.start({ env: { SIX_STEPS_LANGUAGE: "pseudo" } });
    const shown: Output[] = [];
    for (const name of Object.keys(controls)) {
      const { reply, outputs } = await kernel.run(`// @ts-nocheck notebook\n${library}\n${controls[name]}`);
      assert.equal(reply.status, "ok", JSON.stringify(reply));
      const data = outputs.flatMap(({ content }) =>
        content.data ? [content.data as Record<string, string>] : [],
      );
      shown.push(...data.map((one) => ({ name, html: one["text/html"] })));
    }
    await kernel.stop();
    assert.equal(shown.length, Object.keys(controls).length);
    for (const one of shown) {
      await open([one]);
      await page.waitForFunction(() =>
        [...document.querySelectorAll("[role=figure]")].every((chart) => chart.querySelector(".main-svg")),
      );
      const movable = page.locator(".output :is(input, select, button)");
      if (await movable.count()) {
        await movable.first().focus();
        for (const key of ["ArrowRight", "Enter"]) await page.keyboard.press(key);
      }
      await page.waitForTimeout(600); // what a reader of the screen is told comes half a second later
      assert.deepEqual(await untranslated(page.locator(".output")), [[]], one.name);
    }
  });

  test("a word in no table is found", () => {
    assert.deepEqual(wordsIn("⟦Your answer is ⟦3⟧⟧ wrong"), ["wrong"]);
  });
});
