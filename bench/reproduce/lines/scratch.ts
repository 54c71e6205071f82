import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  countPerClass,
  MultiClassNetwork,
  setSeed,
  stratifiedSplit,
  type tf,
  toCategorical,
} from "six-steps";
import { writeWhole } from "#setup/writeWhole.mjs";
import { about, exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { fashion } from "./fashion.js";

type Examples = { x: Float32Array[]; y: Float32Array[] };

/**
 * The network in typed arrays, on a stratified split. It is trained twice: as the lesson does, with Glorot's first weights,
 * and with those of the source, which have a standard deviation of 1, so that whoever compares the two figures sees what
 * the first weights have to do with it.
 */
export async function measure(run: Run) {
  const { trainImages, trainLabels, testImages, testLabels } = await fashion(run);
  const labels = Array.from(trainLabels.dataSync());
  const { train, validation } = stratifiedSplit(labels);
  const known = rowsOf(trainImages);
  const oneHot = toCategorical(labels);
  const examplesAt = (places: Uint32Array): Examples => ({
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

function rowsOf(images: tf.Tensor) {
  const pixels = new Float32Array(images.dataSync());
  images.dispose();
  for (let i = 0; i < pixels.length; i++) pixels[i] /= 255;
  return Array.from({ length: pixels.length / 784 }, (_, i) => pixels.subarray(i * 784, (i + 1) * 784));
}

/** "4,800" where it is the same number of each class, else all of the numbers. */
function eachOf(labels: number[], places: Uint32Array) {
  const counts = countPerClass(Array.from(places, (place) => labels[place]));
  return [...new Set(counts)].map((count) => count.toLocaleString("en")).join(" or ");
}

/**
 * Trains epoch by epoch, each with a seed of its own, and keeps the weights after each: an interrupted run goes on from
 * there.
 */
async function trained(
  run: Run,
  initializer: "glorotUniform" | "standardNormal",
  training: Examples,
  held: Examples,
) {
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

const arraysOf = ({ parameters: { w1, b1, w2, b2 } }: MultiClassNetwork) => [w1, b1, w2, b2];

/** The number of complete epochs, then all parameters, 8 bytes each. */
function save(network: MultiClassNetwork, epoch: number, file: string) {
  const numbers = Float64Array.from([epoch, ...arraysOf(network).flatMap((values) => Array.from(values))]);
  writeWhole(file, new Uint8Array(numbers.buffer));
}

/** @returns the complete epochs */
function load(network: MultiClassNetwork, file: string): number {
  if (!existsSync(file)) return 0;
  const numbers = new Float64Array(new Uint8Array(readFileSync(file)).buffer);
  let at = 1;
  for (const values of arraysOf(network)) {
    values.set(numbers.subarray(at, at + values.length));
    at += values.length;
  }
  return numbers[0];
}
