import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import sharp from "sharp";
import { showImageGrid, showImageStrip, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { type ImagesInput, toImages } from "six-steps/internal/input/readImages.js";
import { drawImages } from "six-steps/internal/plots/drawImages.js";
import { type ImageGridOptions, showLabelled } from "six-steps/internal/plots/imageGrid.js";
import { labelColors } from "six-steps/internal/plots/palette.js";
import { recordedDisplay } from "../display/recordedDisplay.js";
import { refuses } from "./refuses.js";

/** Pictures that look like the data's: smooth, with all greys, each different. */
function pictures(count: number, side = 28): number[][][] {
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: side }, (_, row) =>
      Array.from({ length: side }, (_, column) =>
        Math.round(127.5 + 127.5 * Math.sin((n + 1) * 0.07 * row + 0.2 * column + n)),
      ),
    ),
  );
}

async function shownHtml(images: ImagesInput, columns: number, options: ImageGridOptions) {
  const { display, shown } = recordedDisplay();
  await showLabelled("Grid", toImages(images, 100, options.maxValue), columns, options, display);
  assert.equal(shown.length, 1);
  return { html: shown[0].bundle["text/html"] as string, text: shown[0].bundle["text/plain"] };
}

async function decoded(html: string) {
  const [, base64] = /src="data:image\/png;base64,([^"]+)"/.exec(html) ?? [];
  const png = Buffer.from(base64, "base64");
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  return {
    png,
    at,
    width: info.width,
    height: info.height,
    isPalette: (await sharp(png).metadata()).isPalette,
  };
}

/** Pixels of the PNG to a pixel of a 28 × 28 picture in five columns, and from one picture to the next. */
const scale = 8;
const step = 28 * scale + 16;

test("every pixel of every image is a square of its grey, at its place", async () => {
  const images = pictures(7);
  const { html } = await shownHtml(tf.tensor3d(images), 5, {});
  const { at } = await decoded(html);
  let most = 0;
  images.forEach((image, n) => {
    const [left, top] = [(n % 5) * step, Math.floor(n / 5) * step];
    for (let row = 0; row < 28; row++) {
      for (let column = 0; column < 28; column++) {
        const corner = at(left + column * scale, top + row * scale);
        const opposite = at(left + column * scale + scale - 1, top + row * scale + scale - 1);
        assert.deepEqual(corner, opposite);
        assert.equal(corner[3], 255);
        for (const value of corner.slice(0, 3)) most = Math.max(most, Math.abs(value - image[row][column]));
      }
    }
  });
  assert.ok(most <= 12, `a grey is off by ${most}`);
});

test("colour pictures keep their colours", async () => {
  const { html } = await shownHtml(
    [
      [
        [
          [255, 0, 0],
          [0, 0, 255],
        ],
      ],
    ],
    5,
    {},
  );
  const { at, width } = await decoded(html);
  assert.deepEqual(at(0, 0), [255, 0, 0, 255]);
  assert.deepEqual(at(width - 1, 0), [0, 0, 255, 255]);
});

test("between the images the page shows through, so that a light and a dark page both suit", async () => {
  const { html } = await shownHtml(pictures(6), 5, { labels: ["a", "b", "c", "d", "e", "f"] });
  const { at, width, height } = await decoded(html);
  assert.equal(at(28 * scale + 4, 10)[3], 0);
  assert.equal(at(width - 1, height - 1)[3], 0);
});

test("a label is white on the colour of right, of wrong, or of neither", async () => {
  const bar = async (options: ImageGridOptions) => {
    const { at } = await decoded((await shownHtml(pictures(1), 5, { labels: ["Coat"], ...options })).html);
    const colors = new Map<string, number>();
    for (let y = 28 * scale; y < 28 * scale + 40; y++) {
      for (let x = 0; x < 28 * scale; x++) {
        const hex = `#${at(x, y)
          .slice(0, 3)
          .map((v) => v.toString(16).padStart(2, "0"))
          .join("")}`;
        colors.set(hex, (colors.get(hex) ?? 0) + 1);
      }
    }
    const [[background]] = [...colors].sort((a, b) => b[1] - a[1]);
    return { background, white: colors.get("#ffffff") ?? 0 };
  };
  for (const [options, color] of [
    [{}, labelColors.neutral],
    [{ correct: [true] }, labelColors.right],
    [{ correct: [false] }, labelColors.wrong],
  ] as const) {
    const { background, white } = await bar(options);
    const channels = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
    const off = channels(background).map((value, i) => Math.abs(value - channels(color)[i]));
    assert.ok(Math.max(...off) <= 12, `${background} is not ${color}`);
    assert.ok(white > 200, `${white} white pixels`);
  }
});

test("right and wrong differ in their mark as well as in their colour", async () => {
  const drawing = async (text: string) =>
    (await drawImages(toImages(pictures(1), 1), [{ text, color: "#000000" }], 1)).png;
  assert.notDeepEqual(await drawing("✓ Coat"), await drawing("✗ Coat"));
});

test("without any font on the machine the PNG is the same", async () => {
  const draw = `
    import { drawImages } from "six-steps/internal/plots/drawImages.js";
    import { toImages } from "six-steps/internal/input/readImages.js";
    const labels = [{ text: "✓ T-shirt/top (97%)", color: "#0067a0" }];
    const { png } = await drawImages(toImages([new Uint8Array(784).fill(9)], 1), labels, 5);
    process.stdout.write(png.toString("base64"));`;
  const run = (env: NodeJS.ProcessEnv) => {
    const args = ["--input-type=module", "--eval", draw];
    return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env } });
  };
  const none = { FONTCONFIG_FILE: "/dev/null", FONTCONFIG_PATH: "/nowhere", HOME: "/nowhere" };
  assert.equal(run(none), run({}));
});

test("a label in another script is written by the page, over its bar", async () => {
  const { html, text } = await shownHtml(pictures(2), 5, {
    labels: ["Coat", "앵클<부츠"],
    correct: [true, false],
  });
  assert.ok(html.includes(">✗ 앵클&lt;부츠</div>"));
  assert.ok(!html.includes(">✓ Coat</div>"));
  assert.match(text, /: Coat \(right\), 앵클<부츠 \(wrong\)\.$/);
});

test("the alternative text names every label, and is the output's text", async () => {
  const options = { labels: ["Coat", "Bag", "<Shirt>"], correct: [true, false, true], title: "Test" };
  const { html, text } = await shownHtml(pictures(3), 2, options);
  assert.equal(
    text,
    "Grid “Test”: 3 images of 28 × 28 pixels in rows of 2, 2 right and 1 wrong: Coat (right), Bag (wrong), <Shirt> (right).",
  );
  const [, alt] = /alt="([^"]+)"/.exec(html) ?? [];
  assert.equal(alt, text.replace("<Shirt>", "&lt;Shirt&gt;"));
  assert.ok(html.startsWith("<p><b>Test</b></p>"));
});

test("the page shows a PNG at half its pixels, and it has a palette", async () => {
  const { html } = await shownHtml(pictures(10), 5, {});
  const { width, height, isPalette } = await decoded(html);
  assert.ok(isPalette);
  assert.ok(html.includes(`width="${width / 2}" height="${height / 2}"`));
});

test("25 labelled images take less than 60 KB, and no drawing is wider than a page", async () => {
  const labels = Array.from({ length: 25 }, (_, i) => `T-shirt/top ${i}`);
  assert.ok((await shownHtml(pictures(25), 5, { labels })).html.length < 60_000);
  for (const columns of [1, 5, 10, 20]) {
    const { width } = await drawImages(toImages(pictures(40), 40), undefined, columns);
    assert.ok(width <= 900, `${columns} columns: ${width}`);
  }
});

test("a grid and a strip refuse what they cannot show", async () => {
  const one = pictures(1);
  await refuses(
    () => showImageGrid([]),
    ValueError,
    "The number of images must be from 1 to 64 (show some, such as the first 64), but is 0.",
  );
  await refuses(
    () => showImageStrip(pictures(26, 2)),
    ValueError,
    "The number of images must be from 1 to 25 (show some, such as the first 25), but is 26.",
  );
  await refuses(
    () => showImageGrid(one, { labels: ["a", "b"] }),
    ShapeError,
    "labels must have shape [1], one for each image, but has [2].",
  );
  await refuses(
    () => showImageGrid(one, { labels: [3] as never }),
    ValueError,
    "labels at 0 must be a text, but is 3.",
  );
  await refuses(
    () => showImageGrid(one, { correct: [] }),
    ShapeError,
    "correct must have shape [1], one for each image, but has [0].",
  );
  await refuses(
    () => showImageGrid(one, { correct: [1] as never }),
    ValueError,
    "correct at 0 must be true or false, but is 1.",
  );
  await refuses(
    () => showImageGrid(one, { columns: 0 }),
    ValueError,
    "columns must be a whole number from 1 to 20, but is 0.",
  );
  await refuses(
    () => showImageGrid(one, { title: 5 } as never),
    ValueError,
    "The title of showImageGrid must be a text, but is 5.",
  );
  await refuses(
    () => showImageGrid(one, { label: ["a"] } as never),
    UnknownOptionError,
    'An option of showImageGrid is "label", which is not one of labels, correct, columns, title, maxValue.',
  );
  await refuses(
    () => showImageStrip(one, { columns: 2 } as never),
    UnknownOptionError,
    'An option of showImageStrip is "columns", which is not one of labels, title, maxValue.',
  );
});
