import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import * as util from "node:util";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { cell } from "six-steps/internal/platform/browser/cell.js";
import { inspect } from "six-steps/internal/platform/browser/inspect.js";
import { sha256 } from "six-steps/internal/platform/browser/sha256.js";
import { newId } from "six-steps/internal/random/newId.js";
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
  [1, 2, 3, 4, 5, 6],
  ["one", "two", "three", "four", "five"],
]) {
  const limits = { depth: 2, maxStringLength: 80, maxArrayLength: 4, breakLength: Number.POSITIVE_INFINITY };
  const node = util.inspect(value, limits);
  test(`a page shows ${node.slice(0, 60)} as Node does`, () => {
    assert.equal(inspect(value, limits), node);
  });
}

test("a list that holds itself does not go on for ever", () => {
  assert.equal(inspect(itself, { depth: 2, maxStringLength: 80 }), "[ 1, [Circular] ]");
});

test("a page's SHA-256 is that of Node, of any length and in any parts", () => {
  for (let length = 0; length < 300; length++) {
    const bytes = randomBytes(length);
    const [cut, second] = [Math.floor(length / 3), Math.floor(length / 2)];
    const parts = [bytes.subarray(0, cut), bytes.subarray(cut, second), bytes.subarray(second)];
    assert.equal(sha256(...parts), createHash("sha256").update(bytes).digest("hex"), `${length} bytes`);
  }
});

test("an id is a UUID of random bytes, each another", () => {
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, ids.length);
});

test("a turn lets in what was waiting", async () => {
  let isIn = false;
  setImmediate(() => {
    isIn = true;
  });
  while (!isIn) await cell.nextTurn();
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
