import assert from "node:assert/strict";
import { test } from "node:test";
import { showModelSummary, tf } from "six-steps";
import { ModelWithoutLayersError, ValueError } from "six-steps/internal/errors/errors.js";
import { modelSummary } from "six-steps/internal/plots/modelSummary.js";
import { refuses } from "./refuses.js";

const { conv2d, dense, dropout, flatten, maxPooling2d } = tf.layers;

function cnn(): tf.Sequential {
  return tf.sequential({
    layers: [
      conv2d({
        filters: 32,
        kernelSize: 3,
        padding: "same",
        activation: "relu",
        inputShape: [28, 28, 1],
        name: "conv",
      }),
      maxPooling2d({ poolSize: 2, name: "pool" }),
      flatten({ name: "flat" }),
      dense({ units: 128, activation: "relu", name: "hidden" }),
      dense({ units: 10, activation: "softmax", name: "out" }),
    ],
  });
}

/** Each `a·b + c = total` in a text, with its two sides computed. */
function sums(text: string): [left: number, right: number][] {
  const number = (digits: string) => Number(digits.replaceAll(",", ""));
  return [...text.matchAll(/([\d,·+ ]+) = ([\d,]+\d)/g)].map(([, left, right]) => [
    left
      .split("+")
      .reduce((sum, term) => sum + term.split("·").reduce((product, size) => product * number(size), 1), 0),
    number(right),
  ]);
}

test("each layer's parameters are a sum that is right, and the total is TensorFlow.js's", () => {
  const model = cnn();
  const text = modelSummary(model)["text/plain"];
  const lines = text.split("\n").map((line) => line.replace(/ {2,}/g, " | "));
  assert.deepEqual(lines, [
    "layer | output shape | parameters",
    "Conv2D (conv) | [batch, 28, 28, 32] | 3·3·1·32 + 32 = 320",
    "MaxPooling2D (pool) | [batch, 14, 14, 32] | none: takes the largest of each window",
    "Flatten (flat) | [batch, 6272] | none: puts the values in a row",
    "Dense (hidden) | [batch, 128] | 6,272·128 + 128 = 802,944",
    "Dense (out) | [batch, 10] | 128·10 + 10 = 1,290",
    "804,554 parameters: 804,554 trainable, 0 frozen",
    "Conv2D: kernel height · kernel width · input channels · filters + one bias per filter",
    "Dense: inputs · units + one bias per unit",
  ]);
  assert.equal(sums(text).length, 3);
  for (const [left, right] of sums(text)) assert.equal(left, right);
  assert.equal(
    sums(text).reduce((total, [, right]) => total + right, 0),
    model.countParams(),
  );
});

test("columns stand under each other in the text", () => {
  const [head, ...rows] = modelSummary(cnn())["text/plain"].split("\n").slice(0, 6);
  for (const row of rows) {
    assert.equal(row.indexOf("[batch"), head.indexOf("output shape"), row);
    assert.equal(row.length, head.length, row);
  }
});

test("frozen layers are named, and counted apart, as compile found them", () => {
  const model = cnn();
  model.layers[0].trainable = false;
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
  const compiled = modelSummary(model)["text/plain"];
  assert.match(compiled, /3·3·1·32 \+ 32 = 320, frozen/);
  assert.match(compiled, /804,554 parameters: 804,234 trainable, 320 frozen/);
  assert.doesNotMatch(compiled, /compile\(\)/);
  model.layers[3].trainable = false;
  const later = modelSummary(model)["text/plain"];
  assert.match(later, /804,234 trainable/, "fit would still train the layer");
  assert.match(later, /call compile\(\) again/);
  model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
  assert.match(modelSummary(model)["text/plain"], /1,290 trainable, 803,264 frozen/);
});

test("a model within a model shows its own layers, indented, and counts them once", () => {
  const features = cnn();
  const input = tf.input({ shape: [28, 28, 1], name: "in" });
  const output = dense({ units: 3, useBias: false, name: "head" }).apply(features.apply(input));
  const model = tf.model({ inputs: input, outputs: output as tf.SymbolicTensor });
  const lines = modelSummary(model)["text/plain"].split("\n");
  assert.match(lines[1], /^InputLayer \(in\) .*none: the data come in here$/);
  assert.match(lines[2], /^Sequential .*804,554 in its layers:$/);
  assert.match(lines[3], /^ {2}Conv2D \(conv\) .* = 320$/);
  assert.match(lines[8], /^Dense \(head\) .*10·3 = 30$/);
  assert.match(lines[9], /^804,584 parameters/);
});

test("a frozen model is frozen layer by layer, unless a sequential one begins with it: TensorFlow.js trains that", async () => {
  const summaryOf = async (build: (features: tf.Sequential) => tf.LayersModel) => {
    const features = tf.sequential({
      layers: [dense({ units: 3, inputShape: [2] }), dense({ units: 2, name: "second" })],
    });
    features.trainable = false;
    const model = build(features);
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const before = features.getWeights()[0].dataSync().slice();
    await model.fit(tf.ones([4, 2]), tf.ones([4, 1]), { epochs: 1, verbose: 0 });
    const isTrained = features
      .getWeights()[0]
      .dataSync()
      .some((value, i) => value !== before[i]);
    return { isTrained, text: modelSummary(model)["text/plain"] };
  };
  const within = await summaryOf((features) => {
    const input = tf.input({ shape: [2] });
    const output = dense({ units: 1 }).apply(features.apply(input)) as tf.SymbolicTensor;
    return tf.model({ inputs: input, outputs: output });
  });
  assert.equal(within.isTrained, false);
  assert.match(within.text, /Dense \(second\) .*3·2 \+ 2 = 8, frozen/);
  assert.match(within.text, /3 trainable, 17 frozen/);
  const first = await summaryOf((features) => tf.sequential({ layers: [features, dense({ units: 1 })] }));
  assert.equal(first.isTrained, true);
  assert.match(first.text, /20 trainable, 0 frozen/);
  assert.match(first.text, /Sequential \(\w+\) +\[batch, 2\]/);
});

test("a layer in two models shows the shape that it has in the one asked", () => {
  const shared = conv2d({ filters: 2, kernelSize: 3, name: "shared" });
  const over = (side: number) => {
    const input = tf.input({ shape: [side, side, 1] });
    return tf.model({ inputs: input, outputs: shared.apply(input) as tf.SymbolicTensor });
  };
  const [small, large] = [over(5), over(9)];
  assert.match(modelSummary(small)["text/plain"], /\[batch, 3, 3, 2\] /);
  assert.match(modelSummary(large)["text/plain"], /\[batch, 7, 7, 2\] /);
  assert.doesNotMatch(modelSummary(large)["text/plain"], /3, 3, 2/);
});

test("dense layers on rows, batch normalisation and dropout are counted too", () => {
  const model = tf.sequential({
    layers: [
      dense({ units: 128, inputShape: [28, 28] }),
      tf.layers.batchNormalization(),
      dropout({ rate: 0.3 }),
    ],
  });
  const text = modelSummary(model)["text/plain"];
  assert.match(text, /\[batch, 28, 128\] +28·128 \+ 128 = 3,712/);
  assert.match(text, /128 \+ 128 \+ 128 \+ 128 = 512, 256 of them frozen/);
  assert.match(text, /none: drops values at random/);
  assert.match(text, /gamma \+ beta/);
});

test("the page's table says the same as the text", () => {
  const model = tf.sequential({ layers: [dense({ units: 2, inputShape: [3] })] });
  const html = modelSummary(model)["text/html"] as string;
  assert.ok(html.includes("3·2 + 2 = 8"));
  assert.ok(html.includes("8 parameters: 8 trainable, 0 frozen"));
  assert.doesNotMatch(html, /color/, "colours are the page's own");
});

test("what is not a model, or has no layers, is refused in a sentence", async () => {
  await refuses(
    () => showModelSummary(tf.sequential()),
    ModelWithoutLayersError,
    "The model has no layers yet: model.add(layer) puts one on top.",
  );
  for (const [wrong, text] of [
    [undefined, "undefined"],
    [{ layers: [] }, '{"layers":[]}'],
    ["cnn", '"cnn"'],
  ] as const) {
    await refuses(
      () => showModelSummary(wrong as never),
      ValueError,
      `The model must be a model such as tf.sequential() makes, but is ${text}.`,
    );
  }
});
