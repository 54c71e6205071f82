// @ts-check
// Trains the network that lesson 00 shows, and writes its weights: `node lib/buildReadyNetwork.mjs`, after a change here.
// What it makes is committed, so that a lesson can show a trained network in its first minutes. Each weight is one byte.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadFashionMnist, setSeed, tf } from "six-steps";

const target = fileURLToPath(new URL("src/models/readyNetwork/weights.ts", import.meta.url));

setSeed(1);
const { trainImages, trainLabels, testImages, testLabels } = await loadFashionMnist();
const model = tf.sequential();
model.add(tf.layers.flatten({ inputShape: [28, 28] }));
model.add(tf.layers.dense({ units: 32, activation: "relu" }));
model.add(tf.layers.dense({ units: 10, activation: "softmax" }));
model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
await model.fit(trainImages.div(255), tf.oneHot(trainLabels, 10), { epochs: 10, batchSize: 128, verbose: 0 });

/** @param {import("@tensorflow/tfjs").Tensor} weights */
function inBytes(weights) {
  const values = weights.dataSync();
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bytes = Int8Array.from(values, (value) => Math.round((value / largest) * 127));
  return { largest: Number(largest.toPrecision(6)), base64: Buffer.from(bytes.buffer).toString("base64") };
}

const all = model.getWeights().map(inBytes);
const hits = /** @type {import("@tensorflow/tfjs").Tensor} */ (model.predict(testImages.div(255)))
  .argMax(1)
  .equal(testLabels)
  .mean()
  .dataSync()[0];
writeFileSync(
  target,
  `/** Made by \`lib/buildReadyNetwork.mjs\`: of each weight or bias its share of the largest amount, as a byte from -127 to 127. */
export const weights = ${JSON.stringify(all)} as const;
`,
);
console.log(`Accuracy on the test images before rounding: ${hits.toFixed(4)}`);
