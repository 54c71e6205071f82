import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageClassifierMLP, tf } from "six-steps";
import { separableSet } from "./separableSet.js";

type Fault = { name: string; message: RegExp };
// biome-ignore lint/suspicious/noExplicitAny: what a student may pass, whatever the types say
type Anything = any;

function built(): ImageClassifierMLP {
  const classifier = new ImageClassifierMLP(4, 4, 4);
  classifier.buildModel();
  return classifier;
}

/** Images like those of `separableSet` with one pixel replaced. */
function withPixel(value: number): tf.Tensor3D {
  const pixels = separableSet(8).images.dataSync().slice();
  pixels[2 * 16 + 1 * 4 + 3] = value;
  return tf.tensor3d(pixels, [8, 4, 4]);
}

const { images, labels } = separableSet(8);

const wrongImages: Record<string, [Anything, Fault]> = {
  "pixels of 0 to 255": [
    withPixel(255),
    {
      name: "ValueError",
      message:
        /^The pixel in row 1, column 3 of image 2 must be from 0 to 1 \(divide .* by 255\), but is 255\.$/,
    },
  ],
  "a negative pixel": [withPixel(-0.5), { name: "ValueError", message: /column 3 of image 2 .* is -0\.5/ }],
  "a NaN pixel": [
    withPixel(Number.NaN),
    { name: "ValueError", message: /image 2 must be a number .* is NaN/ },
  ],
  "an infinite pixel": [
    withPixel(Number.POSITIVE_INFINITY),
    { name: "ValueError", message: /image 2 .* is Infinity/ },
  ],
  "a NaN pixel in the last of many images": [
    tf.concat([tf.zeros([2003, 4, 4]), withPixel(Number.NaN)]),
    { name: "ValueError", message: /image 2005 must be a number .* is NaN/ },
  ],
  "whole-number pixels": [
    images.toInt(),
    { name: "ValueError", message: /dtype must be float32.*div\(255\).* is "int32"/ },
  ],
  "flat images": [
    images.reshape([8, 16]),
    { name: "ShapeError", message: /^The images must have shape \[count, 4, 4\], but has \[8, 16\]\.$/ },
  ],
  "images of another size": [tf.zeros([8, 4, 5]), { name: "ShapeError", message: /\[8, 4, 5\]/ }],
  "a single image": [
    images.slice([0, 0, 0], [1, 4, 4]).squeeze(),
    { name: "ShapeError", message: /has \[4, 4\]: a single image becomes a set by image\.expandDims\(0\)/ },
  ],
  "no image": [
    tf.zeros([0, 4, 4]),
    { name: "ShapeError", message: /at least one image, but has \[0, 4, 4\]/ },
  ],
  "nested arrays": [[[[0]]], { name: "ValueError", message: /tf\.tensor3d.*but is \[\[\[0\]\]\]/ }],
  nothing: [undefined, { name: "ValueError", message: /but is undefined/ }],
};

for (const [what, [wrong, fault]] of Object.entries(wrongImages)) {
  test(`fit and predict refuse ${what}`, async () => {
    assert.throws(() => built().predict(wrong), fault);
    await assert.rejects(refusedBeforeTraining(wrong, labels, 1), fault);
  });
}

const wrongLabels: Record<string, [Anything, Fault]> = {
  "a label that is too large": [
    [0, 1, 2, 3, 4, 0, 0, 0],
    { name: "ValueError", message: /^The label at place 4 must be a whole number from 0 to 3, but is 4\.$/ },
  ],
  "a negative label": [
    [0, -1, 0, 0, 0, 0, 0, 0],
    { name: "ValueError", message: /The label at place 1 .* is -1/ },
  ],
  "a label between two classes": [[0.5, 0, 0, 0, 0, 0, 0, 0], { name: "ValueError", message: /is 0\.5/ }],
  "a NaN label": [
    [0, 0, Number.NaN, 0, 0, 0, 0, 0],
    { name: "ValueError", message: /The label at place 2 .* NaN/ },
  ],
  "labels in words": [["Bag"], { name: "ValueError", message: /The label at place 0 .* is "Bag"/ }],
  "no labels": [[], { name: "ShapeError", message: /at least one label, but has \[0\]/ }],
  "one-hot labels": [
    tf.oneHot(labels, 4),
    {
      name: "ShapeError",
      message: /\[count\], but has \[8, 4\]: argMax\(-1\) turns one-hot rows .* into labels\./,
    },
  ],
  "something else than labels": [
    7,
    { name: "ValueError", message: /a tensor, a typed array or a list of numbers, but is 7\./ },
  ],
};

for (const [what, [wrong, fault]] of Object.entries(wrongLabels)) {
  test(`fit and toOneHotLabels refuse ${what}`, async () => {
    assert.throws(() => ImageClassifierMLP.toOneHotLabels(wrong, 4), fault);
    await assert.rejects(refusedBeforeTraining(images, wrong, 1), fault);
  });
}

test("fit refuses another number of labels than of images", async () => {
  await assert.rejects(refusedBeforeTraining(images, [0, 1, 2], 1), {
    name: "ShapeError",
    message: "The labels must have shape [8], one for each image, but has [3].",
  });
});

for (const epochs of [0, -1, 2.5, Number.NaN, "3", undefined] as Anything[]) {
  test(`fit refuses ${String(epochs)} (${typeof epochs}) epochs`, async () => {
    await assert.rejects(refusedBeforeTraining(images, labels, epochs), {
      name: "ValueError",
      message: /^numEpochs must be a whole number, 1 or more, but is /,
    });
  });
}

test("fit refuses callbacks that are none", async () => {
  await assert.rejects(
    refusedBeforeTraining(images, labels, 1, () => {}),
    {
      name: "ValueError",
      message: /callbacks must be an object such as .* but is a function/,
    },
  );
});

test("fit and predict say that buildModel comes first", async () => {
  const classifier = new ImageClassifierMLP(4, 4, 4);
  const name = "ModelNotBuiltError";
  await assert.rejects(classifier.fit(images, labels, 1), { name, message: /buildModel\(\) before fit\(\)/ });
  assert.throws(() => classifier.predict(images), { name, message: /buildModel\(\) before predict\(\)/ });
});

test("fit refuses to run twice at once, and runs again afterwards", async () => {
  const classifier = built();
  const run = classifier.fit(images, labels, 2);
  await assert.rejects(classifier.fit(images, labels, 1), { name: "TrainingRunsError" });
  await run;
  await classifier.fit(images, labels, 1);
});

for (const sizes of [
  [0, 28, 10],
  [28, -1, 10],
  [28, 28, 1],
  [28.5, 28, 10],
  [28, Number.NaN, 10],
  ["28", 28, 10],
  [],
] as Anything[]) {
  test(`the constructor refuses the sizes ${JSON.stringify(sizes)}`, () => {
    assert.throws(() => new ImageClassifierMLP(...(sizes as [number, number, number])), {
      name: "ValueError",
      message: /^(imageHeight|imageWidth|numLabels) must be a whole number, [12] or more, but is /,
    });
  });
}

test("toOneHotLabels refuses a dim that counts nothing", () => {
  for (const dim of [0, 2.5, Number.NaN, undefined] as Anything[]) {
    assert.throws(() => ImageClassifierMLP.toOneHotLabels([0], dim), {
      name: "ValueError",
      message: /^dim must/,
    });
  }
});

/** What `fit` says; fails if a weight has changed meanwhile. */
async function refusedBeforeTraining(...args: Anything[]): Promise<void> {
  const classifier = built();
  const before = classifier.model.getWeights().map((weight) => weight.dataSync().slice());
  try {
    await (classifier.fit as Anything)(...args);
  } finally {
    const after = classifier.model.getWeights().map((weight) => weight.dataSync());
    assert.deepEqual(after, before);
  }
}
