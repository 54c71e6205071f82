import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import * as util from "node:util";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { platform } from "six-steps/internal/platform/browser/index.js";
import { launchBrowser, skipBrowser } from "../browser/browser.js";

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}

const itself: unknown[] = [1];
itself.push(itself);

for (const value of [
  "text",
  "x".repeat(100),
  -0,
  Number.NaN,
  12n,
  null,
  undefined,
  true,
  [],
  [1, "two", [3]],
  {},
  { a: { b: { c: { d: 1 } } }, "two words": [[[[1]]]] },
  new Point(1, 2),
  { point: new Point(1, 2), none: undefined },
  Math.max,
  () => {},
]) {
  const node = util.inspect(value, { depth: 2, maxStringLength: 80, breakLength: Number.POSITIVE_INFINITY });
  test(`a page shows ${node.slice(0, 60)} as Node does`, () => {
    assert.equal(platform.inspect(value, { depth: 2, maxStringLength: 80 }), node);
  });
}

test("a list that holds itself does not go on for ever", () => {
  assert.equal(platform.inspect(itself, { depth: 2, maxStringLength: 80 }), "[ 1, [Circular] ]");
});

test("a turn lets in what was waiting", async () => {
  let isIn = false;
  setImmediate(() => {
    isIn = true;
  });
  while (!isIn) await platform.nextTurn();
});

describe("in a page", { skip: skipBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  test("a canvas writes the PNG of these pixels", async () => {
    const [width, height] = [5, 3];
    const pixels = Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
    const path = createRequire(import.meta.url).resolve("six-steps/internal/platform/browser/png.js");
    const script = `data:text/javascript,${encodeURIComponent(readFileSync(path, "utf8"))}`;
    const page = await browser.newPage();
    const bytes = await page.evaluate(
      async ({ script, pixels, width, height }) => {
        const { png } = await import(script);
        return Array.from(await png(Uint8ClampedArray.from(pixels), width, height)) as number[];
      },
      { script, pixels, width, height },
    );
    const { data, info } = await sharp(Buffer.from(bytes))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, [...data]], [width, height, pixels]);
  });
});
