/**
 * Cells that train a network as lesson 08 has it, on as many images of noise, and print the seconds of an epoch: the mean of
 * the second and third.
 */
export const epochCells = [
  'import { tf } from "six-steps";',
  `const x = tf.randomUniform([60_000, 784]);
const y = tf.oneHot(tf.randomUniform([60_000], 0, 10, "int32"), 10).toFloat();
const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 128, activation: "relu", inputShape: [784] }),
  tf.layers.dense({ units: 128, activation: "relu" }),
  tf.layers.dense({ units: 10, activation: "softmax" }),
] });
model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
await model.fit(x, y, { batchSize: 128, epochs: 1, verbose: 0 });`,
  `const start = performance.now();
await model.fit(x, y, { batchSize: 128, epochs: 2, verbose: 0 });
console.log("an epoch:", (performance.now() - start) / 2000);`,
];

/** What the cells have printed. @throws {Error} if it is not there */
export function epochSeconds(printed: string): number {
  const [, seconds] = /an epoch: ([\d.]+)/.exec(printed) ?? [];
  if (seconds === undefined) throw new Error(`No time was printed: ${printed.slice(-400)}`);
  return Number(seconds);
}
