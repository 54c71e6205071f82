import assert from "node:assert/strict";
import { test } from "node:test";
import { setSeed, showPredictionGrid, tf } from "six-steps";
import { labelColors, predictionColors } from "six-steps/internal/display/palette.js";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { type PredictionGridOptions, predictionGridBundle } from "six-steps/internal/plots/predictionGrid.js";
import { contrast, difference, linear, visions } from "../display/colourVision.js";
import { decodedLabels, decodedPictures } from "./decodedGrid.js";
import { refuses } from "./refuses.js";

const classNames = ["cat", "dog", "ship"];

/** Pictures of one grey each, by which they are known again. */
const step = (count: number) => Math.floor(255 / count);
const greys = (count: number) =>
  tf.tidy(() => tf.range(0, count).mul(step(count)).reshape([count, 1, 1]).tile([1, 8, 8]));
const trueLabels = (count: number) => Array.from({ length: count }, (_, i) => i % 3);

type Predicted = Parameters<typeof showPredictionGrid>[1];

async function drawn(count: number, predicted: Predicted, options: Partial<PredictionGridOptions> = {}) {
  const all = { classNames, maxValue: 255, ...options };
  const bundle = await predictionGridBundle(greys(count), predicted, trueLabels(count), all);
  const text = bundle["text/plain"];
  const captions = text.slice(text.lastIndexOf(": ") + 2, -1).split(", ");
  return { bundle, html: bundle["text/html"] as string, text, captions };
}

const hex = (color: string) => [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));

test("under each picture stand what was predicted, what is true, and whether that is right", async () => {
  const { captions, text } = await drawn(3, [0, 0, 0], { seed: 1, title: "Three" });
  assert.deepEqual(captions.sort(), ["cat (cat) (right)", "cat (dog) (wrong)", "cat (ship) (wrong)"]);
  assert.match(text, /^Grid “Three”: 3 images of 8 × 8 pixels, 1 right and 2 wrong/);
});

test("each caption belongs to the picture over it, in green if right and in red if wrong", async () => {
  const predicted = Array.from({ length: 12 }, (_, i) => (i % 5) % 3);
  const { bundle, captions } = await drawn(12, predicted, { seed: 3, columns: 4 });
  const pictures = await decodedPictures(bundle);
  const labels = decodedLabels(bundle);
  assert.deepEqual([pictures.length, labels.length], [12, 12]);
  captions.forEach((caption, i) => {
    const picture = Math.round(pictures[i].at(4, 4)[0] / step(12));
    const isRight = predicted[picture] === picture % 3;
    const names = `${classNames[predicted[picture]]} (${classNames[picture % 3]})`;
    assert.equal(caption, `${names} (${isRight ? "right" : "wrong"})`);
    const [mark, color] = isRight ? ["✓", predictionColors.right] : ["✗", predictionColors.wrong];
    assert.deepEqual(labels[i], { text: `${mark} ${names}`, color });
  });
});

test("no picture is drawn twice, 32 are drawn unless told otherwise, and fewer are all shown", async () => {
  const names = Array.from({ length: 100 }, (_, i) => `class ${i}`);
  const labels = names.map((_, i) => i);
  const options = { classNames: names, maxValue: 255, seed: 5 };
  const text = (await predictionGridBundle(greys(100), labels, labels, options))["text/plain"];
  assert.equal(new Set(text.match(/class \d+ \(/g)).size, 32);
  assert.equal((await drawn(5, [0, 0, 0, 0, 0])).captions.length, 5);
});

test("the same seed draws the same pictures, another seed others, and setSeed repeats those by chance", async () => {
  const said = trueLabels(200);
  const html = async (options: Partial<PredictionGridOptions>) =>
    (await drawn(200, said, { count: 10, ...options })).html;
  assert.equal(await html({ seed: 1 }), await html({ seed: 1 }));
  assert.notEqual(await html({ seed: 1 }), await html({ seed: 2 }));
  assert.notEqual(await html({}), await html({}));
  setSeed(4);
  const first = await html({});
  setSeed(4);
  assert.equal(await html({}), first);
  setSeed(undefined);
});

test("all pictures are as likely: of 6, each is drawn in 120 of 240 lots of three, give or take chance", async () => {
  const counts = new Map<string, number>();
  const names = ["a", "b", "c", "d", "e", "f"];
  for (let seed = 0; seed < 240; seed++) {
    const labels = [0, 1, 2, 3, 4, 5];
    const pictures = labels.map(() => [[0]]);
    const options = { classNames: names, count: 3, seed };
    const { "text/plain": text } = await predictionGridBundle(pictures, labels, labels, options);
    for (const [, name] of text.matchAll(/[:,] (\w) \(\w\)/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // five standard deviations of a binomial number with n = 240 and p = 1/2
  for (const name of names) assert.ok(Math.abs((counts.get(name) ?? 0) - 120) < 39, [...counts].join("; "));
});

test("of probabilities the largest counts, the first of equal ones; tensors do as well as lists", async () => {
  const probabilities = [
    [0.2, 0.5, 0.3],
    [0.4, 0.4, 0.2],
    [0.1, 0.1, 0.8],
  ];
  for (const predicted of [probabilities, tf.tensor2d(probabilities), [1, 0, 2]]) {
    const { captions } = await drawn(3, predicted, { seed: 2 });
    assert.deepEqual(captions.sort(), ["cat (dog) (wrong)", "dog (cat) (wrong)", "ship (ship) (right)"]);
  }
});

test("no tensor is left behind, and those that were given are still there", async () => {
  const images = greys(40);
  const before = tf.memory().numTensors;
  const options = { classNames, maxValue: 255, count: 4 };
  await predictionGridBundle(images, trueLabels(40), trueLabels(40), options);
  assert.equal(tf.memory().numTensors, before);
  assert.equal(images.isDisposed, false);
});

test("green and red differ for readers with any kind of colour vision, and white text reads on both", () => {
  const { right, wrong } = predictionColors;
  const [[, green], [red]] = [hex(right), hex(wrong)];
  assert.ok(green === Math.max(...hex(right)) && red === Math.max(...hex(wrong)));
  for (const [vision, see] of Object.entries(visions)) {
    const distance = difference(see(linear(right)), see(linear(wrong)));
    assert.ok(distance >= 30, `${distance} with ${vision}`);
  }
  for (const color of [right, wrong]) assert.ok(contrast(color, "#ffffff") >= 4.5);
  for (const color of [right, wrong]) assert.ok(contrast(color, "#111111") >= 3);
  assert.notEqual(right, labelColors.right);
});

test("a grid of predictions refuses what it cannot show", async () => {
  const options = { classNames };
  const [images, labels] = [greys(4), trueLabels(4)];
  await refuses(
    () => showPredictionGrid(images, [0, 0, 0], labels, options),
    ShapeError,
    "The predictions must have shape [4, …], one for each true label, but has [3, …].",
  );
  await refuses(
    () => showPredictionGrid(greys(3), labels, labels, options),
    ShapeError,
    "The images must have shape [4, …], one for each true label, but has [3, …].",
  );
  await refuses(
    () => showPredictionGrid(images, tf.zeros([4, 2]), labels, options),
    ShapeError,
    "The predictions must have shape [count] (labels) or [count, 3] (probabilities), but has [4, 2].",
  );
  await refuses(
    () => showPredictionGrid(images, [0, 1, 2, 3], labels, options),
    ValueError,
    "The predicted label at place 3 must be a whole number from 0 to 2, but is 3.",
  );
  await refuses(
    () => showPredictionGrid(images, tf.fill([4, 3], Number.NaN), labels, options),
    ValueError,
    "The prediction at [0][0] must be a number, but is NaN.",
  );
  await refuses(
    () => showPredictionGrid(images, labels, labels, { ...options, count: 5 }),
    ValueError,
    "count must be a whole number from 1 to 4, but is 5.",
  );
  await refuses(
    () => showPredictionGrid(images, labels, labels, { ...options, seed: 0.5 }),
    ValueError,
    "seed must be a whole number, but is 0.5.",
  );
  await refuses(
    () => showPredictionGrid(images, labels, labels, { ...options, columns: 0 }),
    ValueError,
    "columns must be a whole number from 1 to 20, but is 0.",
  );
  await refuses(
    () => showPredictionGrid(images, labels, labels, { ...options, colums: 2 } as never),
    UnknownOptionError,
    'An option of showPredictionGrid is "colums", which is not one of classNames, count, seed, columns, title, maxValue.',
  );
});
