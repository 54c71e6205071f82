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

test("where a page has room, the bars stand beside the image that was chosen, and both are in sight", {
  skip: skipBrowser,
}, async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 800, height: 576 } });
  const names = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Ankle boot"];
  const bundle = await imageGridBundle(tf.ones([25, 28, 28]), {
    labels: Array(25).fill("Trouser"),
    correct: Array(25).fill(true),
    columns: 5,
    classNames: names,
    probabilities: Array(25).fill([0, 0.5, 0.25, 0.25, 0, 0]),
  });
  await page.setContent(`<body style="margin:0">${bundle["text/html"]}<p id="end">end</p></body>`);
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    assert.ok(found, selector);
    return { ...found, right: found.x + found.width, bottom: found.y + found.height };
  };
  const status = page.locator(".six-steps-bars [role=status]");
  const whole = () => page.locator(".six-steps-bars").evaluate((root) => root.clientHeight);
  const height = await whole();
  for (const image of [0, 12, 24]) {
    const button = page.getByRole("button", { name: new RegExp(`^Image ${image}:`) });
    await button.click();
    const [bars, chosen] = [await box("[role=status]"), await box("[aria-pressed=true]")];
    const [last, end] = [await box(".six-steps-bars button >> nth=4"), await box("#end")];
    assert.ok(
      bars.x >= last.right && bars.right <= 800,
      `${bars.x} to ${bars.right}, images to ${last.right}`,
    );
    assert.ok(Math.min(bars.bottom, chosen.bottom) > Math.max(bars.y, chosen.y), "they stand side by side");
    assert.ok(bars.bottom <= end.y, "and not over what follows");
    const words = await status
      .locator("li > span:not(:has(i))")
      .evaluateAll((found) =>
        found.map((one) => one.getClientRects()[0].height < 30 && one.scrollWidth <= one.clientWidth),
      );
    assert.deepEqual(words, Array(12).fill(true), "each name and number in one line");
    assert.equal(await whole(), height, "nothing moves");
  }
  await page.setViewportSize({ width: 390, height: 576 });
  await status.evaluate(
    (element) =>
      new Promise((done) => {
        const look = () =>
          getComputedStyle(element).position === "static" ? done(0) : requestAnimationFrame(look);
        look();
      }),
  );
  assert.ok(
    (await box("[role=status]")).y >= (await box("[aria-pressed=true]")).bottom,
    "below them on a narrow page",
  );
  await browser.close();
});

test("without probabilities a grid carries no script", async () => {
  assert.doesNotMatch(String((await grid({ probabilities: undefined }))["text/html"]), /<script|<button/);
});
