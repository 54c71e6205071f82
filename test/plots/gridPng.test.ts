import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { classNames } from "six-steps";
import { labelColors } from "six-steps/internal/display/palette.js";
import { toImages } from "six-steps/internal/input/readImages.js";
import { labelledPictures, type PictureTexts } from "six-steps/internal/plots/labelledPictures.js";
import { decodedPictures } from "./decodedGrid.js";
import { lots, randomNames } from "./randomNames.js";

interface Decoded {
  width: number;
  height: number;
  at(x: number, y: number): number[];
}

async function gridPng(images: number[][][], columns: number, options: PictureTexts): Promise<Decoded> {
  const bundle = await labelledPictures("grid", toImages(images, 64), columns, options);
  const { data, info } = await sharp(Buffer.from(bundle["image/png"] as string, "base64"))
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return { width: info.width, height: info.height, at };
}

/** Pictures of one grey each, and which grey. */
const plain = (count: number, side: number) =>
  Array.from({ length: count }, (_, i) => Array.from({ length: side }, () => Array(side).fill(20 + 10 * i)));

const channels = (color: string) => [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
const isNear = (a: number[], b: number[]) => a.every((value, i) => Math.abs(value - b[i]) <= 4);

test("beside the page's pictures stands a PNG of the whole grid, each picture in its place over its label's colour", async () => {
  const correct = [true, false, true, true, false, true, false];
  const { width, at } = await gridPng(plain(7, 28), 3, {
    labels: classNames.slice(0, 7),
    correct,
    title: "Title",
  });
  const label = (isRight: boolean) => channels(isRight ? labelColors.right : labelColors.wrong);
  const [cell, gap, above] = [112, 8, 34]; // the title's line and the gaps around it
  assert.equal(width, 3 * (cell + gap) + gap);
  for (let i = 0; i < 7; i++) {
    const left = gap + (i % 3) * (cell + gap);
    const top = above + Math.floor(i / 3) * (cell + 21 + gap);
    const grey = 20 + 10 * i;
    for (const [x, y] of [
      [0, 0],
      [cell - 1, 0],
      [0, cell - 1],
      [cell - 1, cell - 1],
      [50, 50],
    ]) {
      assert.ok(isNear(at(left + x, top + y), [grey, grey, grey]), `picture ${i} at ${x}, ${y}`);
    }
    assert.ok(isNear(at(left + 1, top + cell + 2), label(correct[i])), `label ${i}`);
  }
});

test("labels and title are written: without them the PNG is another, and with other words another again", async () => {
  const ink = async (options: PictureTexts) => {
    const { width, height, at } = await gridPng(plain(2, 28), 2, options);
    const white = [];
    for (let y = 118; y < height; y++)
      for (let x = 8; x < width - 8; x++) if (isNear(at(x, y), [255, 255, 255])) white.push(x);
    return white.length;
  };
  const empty = await ink({ labels: ["", ""] });
  const [short, long] = [await ink({ labels: ["i", "i"] }), await ink({ labels: ["WWWW", "WWWW"] })];
  assert.ok(empty < short && short < long, `${empty}, ${short}, ${long}`);
});

test("under small pictures the PNG's labels run downwards, as the page's do", async () => {
  const { width, height, at } = await gridPng(plain(20, 28), 20, { labels: Array(20).fill("Pullover") });
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (let y = 40; y < height - 9; y++) {
    for (let x = 8; x < Math.min(44, width); x++) {
      if (at(x, y).some((value) => value < 200)) continue;
      rows.add(y);
      columns.add(x);
    }
  }
  assert.ok(rows.size > 30 && columns.size < 16, `${rows.size} rows, ${columns.size} columns`);
});

test("labels in any script and with any letters in them make a PNG, however small the pictures", async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const chance = lots(seed);
    const count = 1 + chance.whole(20);
    const labels = randomNames(chance, count).map((name, i) =>
      i % 3 === 0 ? `${name}\u0000\u000b\ud800` : name,
    );
    const columns = 1 + chance.whole(20);
    const { width, height } = await gridPng(plain(count, 1 + chance.whole(30)), columns, {
      labels,
      title: labels[0],
    });
    assert.ok(width <= 1000 && height > 0);
  }
});

test("pictures that are high and narrow are no higher than a page can show, and their labels have room", async () => {
  const images = Array.from({ length: 5 }, () => Array.from({ length: 60 }, () => Array(6).fill(9)));
  const bundle = await labelledPictures("grid", toImages(images, 64), 5, { labels: classNames.slice(0, 5) });
  for (const { cssHeight, cssWidth } of await decodedPictures(bundle)) {
    assert.ok(cssHeight <= 160 && cssHeight >= 120, `${cssHeight}`);
    assert.equal(cssHeight / cssWidth, 10);
  }
  assert.match(bundle["text/html"] as string, /max-width:408px/); // 72 for each cell, 8 between them
});

test("where values are below 0, the colours around 0 are named, over the grid and in its words", async () => {
  const bundle = await labelledPictures("grid", toImages([[[-2, 0, 2]]], 64), 5, {});
  assert.match(bundle["text/html"] as string, /<p>Blue is −2, white 0, orange 2\.<\/p>/);
  assert.match(bundle["text/plain"], / Blue is −2, white 0, orange 2\.$/);
  const [{ at, width }] = await decodedPictures(bundle);
  const [below, zero, above] = [at(0, 0), at(1, 0), at(width - 1, 0)];
  assert.ok(below[2] > below[0] + 100 && above[0] > above[2] + 100, `${below}, ${above}`);
  assert.ok(Math.min(...zero) > 238, `${zero}`);
});

test("a white picture has a line around it, in the page and in the PNG", async () => {
  const bundle = await labelledPictures(
    "grid",
    toImages(
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
      64,
    ),
    5,
    {},
  );
  assert.match(bundle["text/html"] as string, /<img [^>]*outline:1px solid/);
  const { at } = await gridPng(
    [
      [
        [1, 1],
        [1, 1],
      ],
    ],
    5,
    {},
  );
  assert.ok(at(7, 20)[0] < 230 && at(0, 0)[0] > 250 && at(20, 20)[0] > 250);
});
