import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFashionMnist, readyNetwork, tf } from "six-steps";

const { testImages, testLabels } = await loadFashionMnist();
const answers = tf.tidy(() =>
  (readyNetwork().predict(testImages.div(255)) as tf.Tensor2D).argMax(1).dataSync(),
);
const truth = testLabels.dataSync();
const hits = Array.from(answers, (label, i) => label === truth[i]);

test("the ready network names about 86 of 100 test images correctly, as lesson 00 says", () => {
  assert.equal(Math.round((100 * hits.filter((hit) => hit).length) / hits.length), 86);
});

test("of the ten images of lesson 00 it names two wrongly", () => {
  assert.equal(hits.slice(20, 30).filter((hit) => !hit).length, 2);
});

test("it can be trained further", async () => {
  const model = readyNetwork();
  model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
  const images = testImages.slice(0, 64).div(255);
  const oneHot = tf.oneHot(testLabels.slice(0, 64), 10);
  const { history } = await model.fit(images, oneHot, { epochs: 5, verbose: 0 });
  assert.ok(Number(history.loss.at(-1)) < Number(history.loss[0]));
});
