import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, ImageClassifierMLP } from "six-steps";
import { withSeed } from "../models/seededRandom.js";
import { separableSet } from "../models/separableSet.js";
import { assertWrong, run } from "./studentClass.js";

const { wholeClass } = exercises.imageClassifier;

type Sizes = [number, number, number];
test("wholeClass: says which parts are right and which is next", async () => {
  const { solutionCode } = wholeClass;
  const without = (method: RegExp) =>
    run(solutionCode.replace(method, "$1 {\n    return todo();\n  }"), "MyImageClassifier");
  const unfinished = without(/(predict\(images.*?\)): tf\.Tensor2D \{[\s\S]*?\n {2}\}/);
  await assertWrong(
    wholeClass,
    unfinished,
    "unfinished",
    /Right so far: the constructor, `buildModel`, `toOneHotLabels`, `fit`\. Still `todo\(\)`: `predict`\./,
  );
  const unbuilt = without(/(buildModel\(\)): void \{[\s\S]*?\n {2}\}/);
  await assertWrong(
    wholeClass,
    unbuilt,
    "unfinished",
    /Right so far: the constructor\. Still `todo\(\)`: `buildModel`/,
  );
});

test("wholeClass: a part's misconception is told with the part's name", async () => {
  const changed = (from: string | RegExp, to: string) =>
    run(wholeClass.solutionCode.replace(from, to), "MyImageClassifier");
  const cases: [from: string | RegExp, to: string, name: string, phrase: RegExp][] = [
    ["this.imageWidth = imageWidth;", "", "not-kept", /^In the constructor: /],
    [', activation: "softmax"', "", "softmax-forgotten", /^In `buildModel`: Softmax is missing/],
    ["tf.oneHot(indexLabels, dim)", "tf.oneHot(indexLabels, 10)", "column-count", /^In `toOneHotLabels`: /],
    ["images, oneHotLabels, {", "images, labels, {", "labels-not-one-hot", /^In `fit`: /],
    ["return this.model.predict", "this.model.predict", "no-return", /^In `predict`: /],
  ];
  for (const [from, to, name, phrase] of cases)
    await assertWrong(wholeClass, changed(from, to), name, phrase);
});

test("wholeClass: what differs only beside the library's class is found there", async () => {
  const extraStep = wholeClass.solutionCode.replace(
    "return await this.model.fit",
    "await this.model.trainOnBatch(images, oneHotLabels);\n    return await this.model.fit",
  );
  const trained = run(extraStep, "MyImageClassifier");
  await assertWrong(wholeClass, trained, "loss-differs", /the loss of each epoch is \[.*\] with your class/);
  const moody = wholeClass.solutionCode
    .replace("return this.model.predict(images)", "return this.model.predict(images.mul(calls++ ? 0.5 : 1))")
    .replace("class", "let calls = 0;\nclass");
  const outcome = run(moody, "MyImageClassifier");
  await assertWrong(wholeClass, outcome, "predictions-differ", /predicts \[.*\] for the first image/);
});

test("the lesson's solution and the library's class behave alike", async () => {
  const { images, labels } = separableSet(100);
  const Solution = run(wholeClass.solutionCode, "MyImageClassifier") as new (
    ...sizes: Sizes
  ) => ImageClassifierMLP;
  const [mine, library] = [new Solution(4, 4, 4), new ImageClassifierMLP(4, 4, 4)];
  for (const one of [mine, library]) one.buildModel();
  mine.model.setWeights(library.model.getWeights());
  assert.deepEqual(mine.predict(images).dataSync(), library.predict(images).dataSync());
  const [my, its] = [
    await withSeed(3, () => mine.fit(images, labels, 4)),
    await withSeed(3, () => library.fit(images, labels, 4)),
  ];
  assert.deepEqual(my.history, its.history);
  assert.deepEqual(my.epoch, its.epoch);
  assert.deepEqual(mine.predict(images).dataSync(), library.predict(images).dataSync());
});
