import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import type { Output } from "./pseudoOutputs.js";
import { untranslated, wordsIn } from "./shownText.js";

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

  test("a word in no table is found", () => {
    assert.deepEqual(wordsIn("⟦Your answer is ⟦3⟧⟧ wrong"), ["wrong"]);
  });
});
