import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { tf } from "six-steps";
import { ShapeError } from "six-steps/internal/errors/errors.js";
import { confusionMatrixBundle } from "six-steps/internal/plots/confusionMatrix.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";
import { refuses } from "./refuses.js";

const classNames = ["Shirt", "Coat", "Bag"];
const truth = [0, 0, 0, 1, 1, 2];
const predicted = [0, 1, 1, 1, 1, 0];
/** Image i is as bright as i says, everywhere. */
const images = truth.map((_, i) => Array.from({ length: 4 }, () => Array(6).fill(i / 5)));
const probabilities = predicted.map((label, i) => [0, 1, 2].map((k) => (k === label ? 0.5 + i / 20 : 0.1)));

const bundle = () => confusionMatrixBundle(truth, predicted, { classNames, images, probabilities });

test("a table has each number under its names, hits and mistakes in different hues", async () => {
  const html = (await bundle())["text/html"] as string;
  const rows = [...html.matchAll(/<tr><th scope="row">(\w+)<\/th>(.*?)<\/tr>/g)];
  assert.deepEqual(
    rows.map(([, name, cells]) => [
      name,
      [...cells.matchAll(/<td style="([^"]*)">(\d+)/g)].map(([, , count]) => Number(count)),
    ]),
    [
      ["Shirt", [1, 2, 0]],
      ["Coat", [0, 2, 0]],
      ["Bag", [1, 0, 0]],
    ],
  );
  const hues = rows.map(([, , cells]) => [...cells.matchAll(/background:(#\w{6})/g)].map(([, hue]) => hue));
  const [[hit, mistake], [other], [wrong]] = hues;
  assert.equal(hit, other);
  assert.equal(mistake, wrong);
  assert.notEqual(hit, mistake);
});

test("tensors and lists give the same, and no tensor is left", async () => {
  const [stack, said] = [tf.tensor3d(images), tf.tensor2d(probabilities)];
  const before = tf.memory().numTensors;
  const options = { classNames, images: stack, probabilities: said };
  const html = (await confusionMatrixBundle(truth, predicted, options))["text/html"] as string;
  assert.equal(tf.memory().numTensors, before);
  const data = (text: string) => text.slice(text.indexOf('"width"'));
  assert.equal(data(html), data((await bundle())["text/html"] as string));
});

test("pictures of all cells together are few, and none of a rare mistake is left out", async () => {
  const many = Array.from({ length: 4000 }, (_, i) => i % 10);
  const said = many.map((label, i) => (i % 7 === 0 ? (i * 3) % 10 : label));
  const stack = tf.randomUniform([4000, 28, 28]);
  const names = many.slice(0, 10).map(String);
  const { "text/html": html } = await confusionMatrixBundle(many, said, { classNames: names, images: stack });
  const cells = new Set(many.map((label, i) => `${label},${said[i]}`)).size;
  const { cells: packed } = JSON.parse(/,(\{"width".*\})\)<\/script>/.exec(html as string)?.[1] ?? "") as {
    cells: { captions: string[] }[];
  };
  assert.equal(packed.length, cells);
  assert.ok(packed.every(({ captions }) => captions.length > 0));
  assert.ok(packed.reduce((sum, { captions }) => sum + captions.length, 0) <= 64);
});

test("photographs: each of 100 cells has one, in about its colours, and they take little room", async () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  const colour = (i: number) => [(i % 10) / 9, Math.floor(i / 10) / 9, 0.5];
  const photographs = all.map((i) =>
    Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => colour(i))),
  );
  const [rows, columns] = [all.map((i) => Math.floor(i / 10)), all.map((i) => i % 10)];
  const options = { classNames: rows.slice(0, 10).map((_, i) => `class ${i}`), images: photographs };
  const { "text/html": html } = await confusionMatrixBundle(rows, columns, options);
  const { cells, sheet } = JSON.parse(/,(\{"width".*\})\)<\/script>/.exec(html as string)?.[1] ?? "") as {
    cells: { row: number; column: number }[];
    sheet: string;
  };
  assert.deepEqual(
    cells.map(({ row, column }) => 10 * row + column),
    all,
  );
  assert.ok(sheet.length < 20_000, `${sheet.length}`);
  const { data, info } = await sharp(Buffer.from(sheet.split(",")[1], "base64"))
    .raw()
    .toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [8, 800]);
  for (const i of all) {
    const at = ((8 * i + 4) * info.width + 4) * info.channels;
    for (const [channel, wanted] of colour(i).entries())
      assert.ok(
        Math.abs(data[at + channel] / 255 - wanted) < 0.1,
        `picture ${i}: ${data.subarray(at, at + 3)}`,
      );
  }
});

test("images and probabilities that do not belong to the labels are refused", async () => {
  const wrong = (options: object) => confusionMatrixBundle(truth, predicted, { classNames, ...options });
  await refuses(
    () => wrong({ images: images.slice(1) }),
    ShapeError,
    "A set of images must have shape [6], one for each true label, but has [5].",
  );
  await refuses(
    () => wrong({ images, probabilities: [[1, 0, 0]] }),
    ShapeError,
    "probabilities must have shape [6, 3], but has [1, 3].",
  );
});

describe("a confusion matrix in a page without a kernel", { skip: skipBrowser }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 548, height: 800 } });
    await page.setContent(
      `<body style="margin:0">${(await bundle())["text/html"]}<button>next</button></body>`,
    );
  });
  after(() => browser?.close());

  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

  test("Tab leads to one number, arrow keys to the others, and Enter shows the images with what was said", async () => {
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Shirt, found: 1 image");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "Shirt taken for Coat: 2 images");
    await page.keyboard.press("Enter");
    const shown = page.locator("[role=status] li");
    await shown.first().waitFor();
    assert.deepEqual(await shown.allTextContents(), [
      "image 1: Coat 0.55, Shirt 0.10",
      "image 2: Coat 0.60, Shirt 0.10",
    ]);
    assert.equal(await page.locator("button[aria-pressed=true]").textContent(), "2");
    for (const [i, wanted] of [1 / 5, 2 / 5].entries()) {
      const url = await shown
        .nth(i)
        .locator("canvas")
        .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const { data, info } = await sharp(Buffer.from(url.split(",")[1], "base64"))
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.deepEqual([info.width, info.height], [6, 4]);
      assert.ok(Math.abs(data[0] / 255 - wanted) < 0.04, `${data[0]}`);
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), "Coat, found: 2 images"); // there is none below it
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "next");
  });

  test("it is no wider than the page, whatever its width", async () => {
    const names = Array.from({ length: 10 }, (_, i) => `Class name ${i}`);
    const labels = Array.from({ length: 10_000 }, (_, i) => i % 10);
    const { "text/html": html } = await confusionMatrixBundle(labels, labels, { classNames: names });
    for (const width of [390, 548, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(`<body style="margin:0">${html}</body>`);
      const right = await page
        .locator("td, th")
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
      assert.ok(right <= width, `${right} of ${width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
  });
});
