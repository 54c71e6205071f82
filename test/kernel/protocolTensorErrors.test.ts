import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

const tensorflow = dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs/package.json"));
const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** Mistakes with shapes, which TensorFlow.js finds far below the call. */
const mistakes = [
  "tf.tensor([1, 2]).add(tf.tensor([1, 2, 3]));",
  "tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]));",
  "tf.ones([3, 2]).matMul(tf.ones([3, 2]));",
  "tf.tensor([1, 2, 3]).reshape([2, 2]);",
  "tf.concat([tf.ones([2, 3]), tf.ones([3, 2])]);",
  "tf.stack([tf.ones([2]), tf.ones([3])]);",
  "tf.ones([2, 3]).sum(2);",
  "tf.oneHot(tf.tensor1d([0.5]), 3);",
  "tf.conv2d(tf.ones([1, 8, 8, 3]) as tf.Tensor4D, tf.ones([3, 3, 1, 2]) as tf.Tensor4D, 1, 'same');",
  "tf.softmax(tf.ones([2, 3]), 0);",
  "model.predict(tf.ones([2, 4]));",
  "model.add(tf.layers.conv2d({ filters: 2, kernelSize: 3 }));",
  "tf.tidy(() => { const total = tf.ones([2]); return total.mul(tf.ones([3])); });",
  "model.evaluate(tf.ones([2, 4]), tf.ones([2, 2]));",
  "await model.fit(tf.ones([2, 4]), tf.ones([2, 2]));",
  "await model.fit(tf.ones([2, 3]), tf.ones([3, 2]));",
];

before(async () => {
  mkdirSync(join(kernel.folder, "node_modules", "@tensorflow"), { recursive: true });
  symlinkSync(tensorflow, join(kernel.folder, "node_modules", "@tensorflow", "tfjs"));
  await kernel.run(`import * as tf from "@tensorflow/tfjs";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
model.compile({ loss: "meanSquaredError", optimizer: "sgd" });`);
});

for (const mistake of mistakes) {
  test(`A mistake with tensors is told with its line: ${mistake}`, async () => {
    const { status, words } = await shownBy(kernel, `1 + 1;\n${mistake}`);
    assert.equal(status, "error", words);
    assert.match(words, /^cell\[\d+\]:2:\d+/m, words);
  });
}
