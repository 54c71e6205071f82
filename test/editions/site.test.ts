import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { withoutLicence } from "./bundled.js";
import { openSitePage } from "./sitePage.js";
import { wholeSite } from "./wholeSite.js";

const skip = skipBrowser;
let out: string;
let browser: Browser;

before(async () => {
  if (skip) return;
  out = await wholeSite();
  browser = await launchBrowser();
});

after(() => browser?.close());

const open = (name: string, options: BrowserContextOptions = {}) => openSitePage(browser, out, name, options);

const drawn = ".js-plotly-plot .main-svg";

test("a lesson of the site shows its formulae and working charts, and asks the network for nothing", {
  skip,
}, async () => {
  const { page, faults } = await open("04-output-layer.html");
  await page.locator(drawn).first().waitFor();
  await page.locator("mjx-container svg").first().waitFor();
  const chart = page.locator(".js-plotly-plot", { has: page.locator(".scatterlayer .point") }).first();
  await chart.scrollIntoViewIfNeeded();
  const point = await chart.locator(".scatterlayer .point").first().boundingBox();
  assert.ok(point);
  await page.mouse.move(point.x + point.width / 2, point.y + point.height / 2, { steps: 5 });
  // It answers the mouse, so it is no picture of a chart: the first mark is at x = −2.
  await chart.locator(".hoverlayer", { hasText: "σ(x) : 0.1192" }).waitFor();
  assert.deepEqual(faults, []);
});

test("a question with a few answers shows them as sentences, how to answer, and no control that would be dead", {
  skip,
}, async () => {
  const { page, faults } = await open("04-output-layer.html");
  const choices = page.locator("six-steps-choices", { hasText: "What does softmax make of [101, 102, 103]" });
  assert.equal(await choices.locator("li").count(), 4);
  assert.ok(await choices.getByText("The same three probabilities.").isVisible());
  assert.ok(await choices.getByText("into the code, as in").isVisible());
  assert.equal(await choices.locator("input, button").count(), 0);
  assert.deepEqual(faults, []);
});

test("code that is folded in the notebook is folded on the page, and opens by the keyboard", {
  skip,
}, async () => {
  const { page, faults } = await open("06-hidden-layers.html");
  const folded = page.locator("details.six-steps-folded");
  const code = folded.first().locator(".jp-InputArea");
  assert.ok((await folded.count()) > 0);
  assert.equal(await code.isVisible(), false);
  await folded.first().getByText("Show the code").focus();
  await page.keyboard.press("Enter");
  await code.waitFor();
  // What it shows is never folded.
  assert.equal(await folded.locator(".jp-OutputArea").count(), 0);
  assert.deepEqual(faults, []);
});

test("images to name are a sentence where there is no kernel, and no button is dead", { skip }, async () => {
  const { page, faults } = await open("01-the-data.html");
  const naming = page.locator("six-steps-naming");
  assert.ok(await naming.getByText("each of these names is a button").isVisible());
  assert.equal(await naming.locator("button").count(), 0);
  assert.deepEqual(faults, []);
});

test("the table of contents leads to each lesson, and each lesson to the next and back", {
  skip,
}, async () => {
  const { page, faults } = await open("index.html");
  await page.getByRole("link", { name: "Output layer (step 3 of 6)" }).click();
  await page.locator("h1", { hasText: /output layer/i }).waitFor();
  await page.locator("nav a.next").first().click();
  await page.locator("h1", { hasText: /objective function/i }).waitFor();
  await page.getByRole("link", { name: "Six Steps" }).first().click();
  await page.locator("h1", { hasText: "Six Steps" }).waitFor();
  assert.deepEqual(faults, []);
});

test("on a phone nothing is wider than the screen", { skip }, async () => {
  for (const name of ["index.html", "04-output-layer.html", "06-hidden-layers.html"]) {
    const { page, faults } = await open(name, { viewport: { width: 390, height: 844 }, isMobile: true });
    if (name !== "index.html") await page.locator(drawn).first().waitFor();
    const [width, widest] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      Math.max(
        ...[...document.querySelectorAll("main p, main li, nav")].map((e) => e.getBoundingClientRect().right),
      ),
    ]);
    assert.equal(width, 390, name);
    assert.ok(widest <= 390, `${name} has text that ends at ${widest}`);
    assert.deepEqual(faults, []);
  }
});

test("on a phone a formula keeps its size and moves in its box, and no number of an output is broken in two", {
  skip,
}, async () => {
  const { page } = await open("04-output-layer.html", {
    viewport: { width: 390, height: 844 },
    isMobile: true,
  });
  await page.locator("mjx-container svg").first().waitFor();
  const [shrunk, breaks] = await page.evaluate(() => [
    [...document.querySelectorAll('mjx-container[display="true"] > svg')].filter((svg) => {
      const wanted = Number.parseFloat(svg.getAttribute("width") ?? "") * 8; // ex, at 16 pixels a letter
      return svg.getBoundingClientRect().width < 0.9 * wanted;
    }).length,
    getComputedStyle(document.querySelector(".jp-RenderedText pre") as Element).wordBreak,
  ]);
  assert.equal(shrunk, 0, "formulae are shrunk");
  assert.equal(breaks, "normal");
});

test("the page follows the reader's dark theme, its charts too", { skip }, async () => {
  const { page } = await open("04-output-layer.html", { colorScheme: "dark" });
  await page.locator(drawn).first().waitFor();
  const [background, text, axis] = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return [style("body").backgroundColor, style("main p").color, style(".js-plotly-plot .xtick text").fill];
  });
  const lightness = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  assert.ok(lightness(background) < 60, background);
  assert.ok(lightness(text) > 180, text);
  assert.ok(lightness(axis) > 150, axis);
});

test("whatever of other people's lies beside the pages has its licence there", { skip }, () => {
  assert.deepEqual(withoutLicence(out), []);
});
