import assert from "node:assert/strict";
import { test } from "node:test";
import { type FeatureMapsOptions, showFeatureMaps, showFilters, tf } from "six-steps";
import type { MimeBundle } from "six-steps/internal/display/display.js";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { featureMapsBundle } from "six-steps/internal/plots/featureMaps.js";
import { filtersBundle } from "six-steps/internal/plots/filters.js";
import { decodedGreys, decodedPictures } from "./decodedGrid.js";
import { refuses } from "./refuses.js";

const image = Array.from({ length: 4 }, (_, row) =>
  Array.from({ length: 4 }, (_, column) => row * 4 + column),
);

/** Filters on 4 × 4 pixels: 0 leaves the picture as it is, 1 turns its sign round, 2 is the right neighbour's quarter. */
function model(): tf.Sequential {
  const network = tf.sequential({
    layers: [
      tf.layers.conv2d({
        filters: 3,
        kernelSize: 3,
        padding: "same",
        activation: "relu",
        inputShape: [4, 4, 1],
        name: "conv",
      }),
      tf.layers.maxPooling2d({ poolSize: 2, name: "pool" }),
      tf.layers.flatten({ name: "flat" }),
      tf.layers.dense({ units: 2, name: "out" }),
    ],
  });
  const kernel = tf.buffer([3, 3, 1, 3]);
  kernel.set(1, 1, 1, 0, 0);
  kernel.set(-1, 1, 1, 0, 1);
  kernel.set(0.25, 1, 2, 0, 2);
  network.getLayer("conv").setWeights([kernel.toTensor(), tf.zeros([3])]);
  return network;
}

async function maps(options: FeatureMapsOptions, side: number, shownImage: tf.Tensor | number[][] = image) {
  const bundle = await featureMapsBundle(model(), shownImage, { columns: 3, ...options });
  return { greys: await decodedGreys(bundle, side), text: bundle["text/plain"] };
}

/** The PNG's palette moves a grey by up to 2 of 255. */
function assertGreys(got: number[][], want: number[][]): void {
  const off = got.flat().map((grey, i) => Math.abs(grey - want.flat()[i]));
  assert.ok(Math.max(...off) <= 2, JSON.stringify({ got, want }));
}

const times = (values: number[][], factor: number) => values.map((row) => row.map((value) => value * factor));
const rightNeighbour = image.map((row) => [...row.slice(1), 0]);
const black = times(image, 0);

test("a feature map is what its filter makes of the image, on a scale for all maps", async () => {
  const { greys, text } = await maps({}, 4);
  assertGreys(greys[0], times(image, 255 / 15));
  assertGreys(greys[1], black);
  assertGreys(greys[2], times(rightNeighbour, (0.25 * 255) / 15));
  assert.equal(
    text,
    "Grid “conv: 3 maps of 4 × 4, white is the maximum of all”: 3 images of 4 × 4 pixels: 0, 1, 2.",
  );
});

test("on a scale of its own a weak map is as bright as a strong one, and a silent one stays black", async () => {
  const { greys, text } = await maps({ scale: "each" }, 4);
  assertGreys(greys[0], times(image, 255 / 15));
  assertGreys(greys[1], black);
  assertGreys(greys[2], times(rightNeighbour, 255 / 15));
  assert.match(text, /each map's own maximum/);
});

test("a layer is found by its name and by its place, and pooling keeps the largest of each window", async () => {
  const pooled = [
    [5, 7],
    [13, 15],
  ];
  for (const layer of ["pool", 1]) {
    const { greys } = await maps({ layer }, 2);
    assertGreys(greys[0], times(pooled, 255 / 15));
  }
});

test("an image passes as a batch of one, with its channel or without", async () => {
  for (const shape of [
    [4, 4],
    [4, 4, 1],
    [1, 4, 4, 1],
  ]) {
    const { greys } = await maps({}, 4, tf.tensor(image.flat(), shape)).catch((error) => {
      throw new Error(`${shape}: ${error}`);
    });
    assert.ok(greys[0][3][3] > 240);
  }
});

test("showing maps leaves no tensor behind and the model's weights in place", async () => {
  const network = model();
  await featureMapsBundle(network, image, {});
  const before = tf.memory().numTensors;
  await featureMapsBundle(network, image, {});
  await filtersBundle(network, {});
  assert.equal(tf.memory().numTensors, before);
  assert.equal(network.getLayer("conv").getWeights()[0].dataSync()[12], 1);
});

/** Of the weight that is not 0 in each of the three filters: what it has of red, green and blue. Those around it are white. */
async function weightColors(bundle: MimeBundle): Promise<number[][]> {
  const places = [
    [1, 1],
    [1, 1],
    [2, 1],
  ];
  return (await decodedPictures(bundle)).map(({ at }, filter) => {
    for (const x of [0, 1, 2])
      for (const y of [0, 1, 2])
        if (x !== places[filter][0] || y !== places[filter][1])
          assert.ok(Math.min(...at(x, y)) > 238, `${at(x, y)}`);
    return at(places[filter][0], places[filter][1]);
  });
}

test("a filter's weights are orange above 0, blue below, the larger the darker, and white at 0", async () => {
  const bundle = await filtersBundle(model(), { columns: 3 });
  const [one, minusOne, quarter] = await weightColors(bundle);
  for (const orange of [one, quarter]) assert.ok(orange[0] > orange[1] + 20 && orange[1] > orange[2] + 20);
  assert.ok(minusOne[2] > minusOne[1] + 20 && minusOne[1] > minusOne[0] + 20, `${minusOne}`);
  for (const channel of [0, 1, 2]) assert.ok(one[channel] < quarter[channel] - 50, `${one}, ${quarter}`);
  assert.match(bundle["text/plain"], /“conv: 3 filters”.* Blue is −1, white 0, orange 1\.$/);
});

test("on a scale of its own, a weak filter is as dark as a strong one, and no line says how much", async () => {
  const bundle = await filtersBundle(model(), { columns: 3, scale: "each" });
  const [one, , quarter] = await weightColors(bundle);
  for (const channel of [0, 1, 2]) assert.ok(Math.abs(one[channel] - quarter[channel]) <= 2);
  assert.match(bundle["text/plain"], /each filter's own largest weight/);
  assert.doesNotMatch(bundle["text/plain"], /Blue is/);
});

test("what cannot be shown is refused in a sentence", async () => {
  await refuses(
    () => showFeatureMaps(model(), image, { layer: "conf" }),
    UnknownOptionError,
    'layer is "conf", which is not one of conv, pool, flat, out.',
  );
  await refuses(
    () => showFeatureMaps(model(), image, { layer: 4 }),
    ValueError,
    "layer must be a name, or a whole number from 0 to 3, but is 4.",
  );
  await refuses(
    () => showFeatureMaps(model(), image, { layer: "out" }),
    ShapeError,
    "The output of out must have shape [batch, height, width, channels], but has [batch, 2].",
  );
  await refuses(
    () => showFeatureMaps(model(), [[1, 2]]),
    ShapeError,
    "The image must have shape [4, 4, 1], as the model takes it, but has [1, 2].",
  );
  await refuses(
    () => showFeatureMaps(model(), image, { count: 4 }),
    ValueError,
    "count must be a whole number from 1 to 3, as many maps as can be shown, but is 4.",
  );
  await refuses(
    () => showFeatureMaps(model(), image, { scale: "all" } as never),
    UnknownOptionError,
    'scale is "all", which is not one of common, each.',
  );
  const mlp = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3], name: "only" })] });
  await refuses(
    () => showFilters(mlp),
    ValueError,
    'The model must be one with a Conv2D layer, but is ["only"].',
  );
  await refuses(
    () => showFilters(model(), { layer: "pool" }),
    ValueError,
    'layer, pool, must be a Conv2D, but is "MaxPooling2D".',
  );
  await refuses(
    () => showFilters(model(), { scale: "all" as "each" }),
    UnknownOptionError,
    'scale is "all", which is not one of common, each.',
  );
  await refuses(
    () => showFilters(model(), { channel: 1 }),
    ValueError,
    "channel must be a whole number from 0 to 0, but is 1.",
  );
});
