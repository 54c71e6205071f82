// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countPerClass, MultiClassNetwork, setSeed, stratifiedSplit, toCategorical } from "six-steps";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { about, exactly, reported } from "../figure.mjs";
import { fashion } from "./fashion.mjs";

/** @typedef {{ x: Float32Array[], y: Float32Array[] }} Examples */

/**
 * The network in typed arrays, on a stratified split. It is trained twice: as the lesson does, with Glorot's first weights,
 * and with those of the source, which have a standard deviation of 1, so that whoever compares the two figures sees what
 * the first weights have to do with it.
 *
 * @param {import("../lines.mjs").Run} run
 */
export async function measure(run) {
  const { trainImages, trainLabels, testImages, testLabels } = await fashion(run);
  const labels = Array.from(trainLabels.dataSync());
  const { train, validation } = stratifiedSplit(labels);
  const known = rowsOf(trainImages);
  const oneHot = toCategorical(labels);
  /** @param {Uint32Array} places @returns {Examples} */
  const examplesAt = (places) => ({
    x: Array.from(places, (place) => known[place]),
    y: Array.from(places, (place) => oneHot[place]),
  });
  const [training, held] = [examplesAt(train), examplesAt(validation)];
  const test = { x: rowsOf(testImages), y: toCategorical(Array.from(testLabels.dataSync())) };

  const network = await trained(run, "glorotUniform", training, held);
  const asInSource = await trained(run, "standardNormal", training, held);
  return [
    exactly("training images of each class", "4,800", eachOf(labels, train)),
    exactly("validation images of each class", "1,200", eachOf(labels, validation)),
    about("accuracy on the validation images", 0.815, network.score(held.x, held.y)),
    reported("accuracy on the training images", network.score(training.x, training.y)),
    reported("accuracy on the test images", network.score(test.x, test.y)),
    reported("validation, first weights as in the source", asInSource.score(held.x, held.y)),
    reported("test, first weights as in the source", asInSource.score(test.x, test.y)),
  ];
}

/** @param {import("six-steps").tf.Tensor} images */
function rowsOf(images) {
  const pixels = new Float32Array(images.dataSync());
  images.dispose();
  for (let i = 0; i < pixels.length; i++) pixels[i] /= 255;
  return Array.from({ length: pixels.length / 784 }, (_, i) => pixels.subarray(i * 784, (i + 1) * 784));
}

/**
 * "4,800" where it is the same number of each class, else all of the numbers.
 *
 * @param {number[]} labels
 * @param {Uint32Array} places
 */
function eachOf(labels, places) {
  const counts = countPerClass(Array.from(places, (place) => labels[place]));
  return [...new Set(counts)].map((count) => count.toLocaleString("en")).join(" or ");
}

/**
 * Trains epoch by epoch, each with a seed of its own, and keeps the weights after each: an interrupted run goes on from
 * there.
 *
 * @param {import("../lines.mjs").Run} run
 * @param {"glorotUniform" | "standardNormal"} initializer
 * @param {Examples} training
 * @param {Examples} held
 */
async function trained(run, initializer, training, held) {
  const epochs = run.quick ? 2 : 40;
  setSeed(run.seed);
  const sizes = { inputs: 784, units: 100, classes: 10 };
  const network = new MultiClassNetwork({ ...sizes, batchSize: 256, learningRate: 0.1, initializer });
  const file = join(run.folder, `${initializer}.weights`);
  for (let epoch = load(network, file); epoch < epochs; epoch++) {
    setSeed(run.seed + 1000 * (epoch + 1));
    await network.fit(training.x, training.y, {
      validationData: [held.x, held.y],
      callbacks: {
        onEpochEnd: (_, logs) => {
          save(network, epoch + 1, file);
          const values = Object.entries(logs).map(([name, value]) => `${name} ${value.toFixed(4)}`);
          run.progress(`${initializer}, epoch ${epoch + 1} of ${epochs}, ${values.join(", ")}`);
        },
      },
    });
  }
  return network;
}

/** @param {MultiClassNetwork} network */
const arraysOf = ({ parameters: { w1, b1, w2, b2 } }) => [w1, b1, w2, b2];

/** The number of complete epochs, then all parameters, 8 bytes each. @param {MultiClassNetwork} network @param {number} epoch @param {string} file */
function save(network, epoch, file) {
  const numbers = Float64Array.from([epoch, ...arraysOf(network).flatMap((values) => Array.from(values))]);
  writeWhole(file, new Uint8Array(numbers.buffer));
}

/** @param {MultiClassNetwork} network @param {string} file @returns {number} the complete epochs */
function load(network, file) {
  if (!existsSync(file)) return 0;
  const numbers = new Float64Array(new Uint8Array(readFileSync(file)).buffer);
  let at = 1;
  for (const values of arraysOf(network)) {
    values.set(numbers.subarray(at, at + values.length));
    at += values.length;
  }
  return numbers[0];
}
