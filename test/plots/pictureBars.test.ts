import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { tf } from "six-steps";
import { ShapeError, ValueError } from "six-steps/internal/errors/errors.js";
import { imageGridBundle } from "six-steps/internal/plots/imageGrid.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { refuses } from "./refuses.js";

const classNames = ["Shirt", "<i>Coat</i>", "Bag"];
const images = tf.ones([5, 4, 4]);
const probabilities = [
  [0.7, 0.2, 0.1],
  [0.1, 0.85, 0.05],
  [0, 0, 1],
  [0.4, 0.35, 0.25],
  [0.3333, 0.3334, 0.3333],
];
const labels = ["Shirt (Bag)", "<i>Coat</i>", "Bag", "Shirt", "<i>Coat</i>"];
const correct = [false, true, true, true, true];
const grid = (options: object = {}) =>
  imageGridBundle(images, { labels, correct, columns: 2, classNames, probabilities, ...options });

test("probabilities that do not belong to the images are refused", async () => {
  await refuses(
    () => grid({ probabilities: probabilities.slice(1) }),
    ShapeError,
    "probabilities must have shape [5, 3], but has [4, 3].",
  );
  await refuses(
    () => grid({ probabilities: probabilities.map((row) => row.map((p) => 2 * p)) }),
    ValueError,
    "probabilities[0] at 0 must be from 0 to 1, but is 1.4.",
  );
  await refuses(
    () => grid({ classNames: undefined }),
    ValueError,
    "classNames must be at least one name, but is [].",
  );
});

describe("a grid of images in a page without a kernel", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(
      `<body style="margin:0">${(await grid())["text/html"]}<button>next</button></body>`,
    );
  });
  after(() => browser?.close());

  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const shown = async () => (await page.locator("[role=status]").innerText()).split(/\s*\n\s*/);

  test("Tab leads to one image, arrow keys to the others, and Enter shows a bar for each class", async () => {
    assert.match((await shown())[0], /^Choose an image/);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Image 0: ✗ Shirt (Bag)");
    await page.keyboard.press("Enter");
    assert.deepEqual(await shown(), [
      "Image 0: ✗ Shirt (Bag)",
      ...["Shirt", "0.70", "<i>Coat</i>", "0.20", "Bag", "0.10"],
    ]);
    const widths = await page
      .locator("[role=status] i")
      .evaluateAll((bars) =>
        bars.map((bar) => bar.getBoundingClientRect().width / Number(bar.parentElement?.clientWidth)),
      );
    widths.forEach((width, label) => {
      assert.ok(Math.abs(width - probabilities[0][label]) < 0.01, `${widths}`);
    });
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    assert.equal(await focused(), "Image 3: ✓ Shirt"); // the last row has one image
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press(" ");
    assert.equal((await shown())[0], "Image 4: ✓ <i>Coat</i>");
    assert.equal(await page.locator("button[aria-pressed=true]").getAttribute("aria-label"), await focused());
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "next");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });
});

test("without probabilities a grid carries no script", async () => {
  assert.doesNotMatch(String((await grid({ probabilities: undefined }))["text/html"]), /<script|<button/);
});
