import * as library from "six-steps";
import { ClassExercise } from "six-steps/internal/exercises/core/classExercise.js";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { confusionMatrixChart } from "six-steps/internal/plots/confusionMatrix.js";
import { functionChart } from "six-steps/internal/plots/functionChart.js";
import { imageChart } from "six-steps/internal/plots/image.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { modelSummary } from "six-steps/internal/plots/modelSummary.js";
import { pixelValuesChart } from "six-steps/internal/plots/pixelValues.js";
import { probabilitiesChart } from "six-steps/internal/plots/probabilities.js";

// What a page does as Node does it. Each function gives plain values, so that both can be compared.

const { tf, setSeed, exercises } = library;

/** What comes of each wrong answer that an exercise knows, and of its solution, given as JavaScript by lesson and name. */
async function checks(solutions: Record<string, string>): Promise<Record<string, unknown[]>> {
  const outcomes: Record<string, unknown[]> = {};
  for (const [lesson, ofLesson] of Object.entries(exercises)) {
    for (const exercise of Object.values(ofLesson) as unknown as (Exercise & {
      misconceptions?: object[];
    })[]) {
      const name = `${lesson}.${exercise.name}`;
      if (exercise instanceof ClassExercise || !(name in solutions)) continue;
      const code = `${solutions[name]}\nreturn ${exercise.answerName};`;
      const right = new Function(...Object.keys(library), code)(...Object.values(library));
      const wrongs = (exercise.misconceptions ?? []).flatMap((one) => ("wrong" in one ? [one.wrong] : []));
      outcomes[name] = await Promise.all([right, ...wrongs].map((answer) => exercise.judge(answer)));
    }
  }
  return outcomes;
}

function charts(): unknown {
  const classNames = ["Bag", "Boot", "Coat"];
  const image = [
    [0, 128],
    [255, 64],
    [3, 7],
  ];
  const model = tf.sequential({
    layers: [tf.layers.dense({ inputShape: [4], units: 3, activation: "softmax" })],
  });
  return [
    confusionMatrixChart([0, 1, 2, 2], [0, 2, 2, 1], { classNames }),
    lineChart({ loss: [0.5, 0.25], accuracy: [0.7, 0.8] }, { title: "Two epochs", xLabel: "epoch" }),
    functionChart({ square: (x) => x * x, root: Math.sqrt }, { from: -1, to: 2, points: 31 }),
    imageChart(image, { title: "Six pixels" }),
    pixelValuesChart(image),
    probabilitiesChart([0.125, 0.5, 0.375], 1, { classNames }),
    modelSummary(model)["text/plain"],
  ];
}

function metrics(): unknown {
  const truth = [
    [1, 0, 0],
    [1, 1, 0],
    [0, 0, 1],
  ];
  const probabilities = [
    [0.75, 0.5, 0.125],
    [0.25, 0.875, 0],
    [0, 0.125, 0.625],
  ];
  const { exactMatch, f1Scores, labelAccuracy, countPerClass, stratifiedSplit } = library;
  setSeed(3);
  return [
    exactMatch(truth, probabilities),
    f1Scores(truth, probabilities),
    labelAccuracy(truth, probabilities),
    countPerClass([0, 1, 1, 2], 3),
    stratifiedSplit([0, 0, 0, 1, 1, 1], { validationShare: 1 / 3 }),
  ].map(plain);
}

/** Typed arrays as lists. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** A network without TensorFlow.js, trained: its losses, and its weights. */
async function networkFromScratch(): Promise<number[][]> {
  setSeed(5);
  const { x, y } = examples(4);
  const network = new library.MultiClassNetwork({ inputs: 4, units: 5, classes: 3, batchSize: 8 });
  await network.fit(rowsOf(x, 4), rowsOf(y, 3), { epochs: 3 });
  return [network.losses, ...Object.values(network.parameters)].map((values) => Array.from(values));
}

const rowsOf = (values: Float32Array, width: number) =>
  Array.from({ length: values.length / width }, (_, i) => values.subarray(i * width, (i + 1) * width));

/** Weights, and the predictions for as many examples as the engine takes, after a few steps. */
async function dense(): Promise<number[][]> {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ inputShape: [12], units: 10, activation: "relu", kernelInitializer: initial(1) }),
      tf.layers.dropout({ rate: 0.25 }),
      tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: initial(2) }),
    ],
  });
  return trained(model, [12], "adam");
}

async function convolutional(): Promise<number[][]> {
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({
        inputShape: [9, 8, 2],
        filters: 6,
        kernelSize: 3,
        activation: "relu",
        kernelInitializer: initial(1),
      }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ filters: 9, kernelSize: [2, 3], padding: "same", kernelInitializer: initial(2) }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: initial(3) }),
    ],
  });
  return trained(model, [9, 8, 2], "rmsprop");
}

const initial = (seed: number) => tf.initializers.glorotUniform({ seed });

async function trained(
  model: library.tf.Sequential,
  shape: number[],
  optimizer: string,
): Promise<number[][]> {
  setSeed(11);
  model.compile({ optimizer, loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  const { x, y } = examples(shape.reduce((a, b) => a * b));
  const inputs = tf.tensor(x, [count, ...shape]);
  await model.fit(inputs, tf.tensor2d(y, [count, 3]), { epochs: 2, batchSize: 16, verbose: 0 });
  const predicted = model.predict(inputs) as library.tf.Tensor;
  return [...model.getWeights(), predicted].map((tensor) => Array.from(tensor.dataSync()));
}

/** More than 64, so that the engine predicts too. */
const count = 72;

function examples(size: number): { x: Float32Array; y: Float32Array } {
  const x = Float32Array.from({ length: count * size }, (_, i) => ((i * i * 7 + i * 13) % 101) / 101);
  const labels = Array.from({ length: count }, (_, i) => (i * 5) % 3);
  const y = Float32Array.from({ length: count * 3 }, (_, i) => (labels[Math.floor(i / 3)] === i % 3 ? 1 : 0));
  return { x, y };
}

/** What a checkpoint gives back, and what is said where there is none. */
async function checkpoints(path: string): Promise<unknown> {
  const make = () => {
    const layers = [tf.layers.dense({ inputShape: [12], units: 3, activation: "softmax" })];
    const model = tf.sequential({ layers });
    model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
    return model;
  };
  const [model, again] = [make(), make()];
  const { x, y } = examples(12);
  const callbacks = library.modelCheckpoint({ path, monitor: "loss" });
  await model.fit(tf.tensor2d(x, [count, 12]), tf.tensor2d(y, [count, 3]), {
    epochs: 3,
    verbose: 0,
    callbacks,
  });
  const { epoch, optimizerRestored } = await library.loadWeights(again, `${path}/model.json`);
  const [mine, theirs] = [model, again].map((one) =>
    one.getWeights().map((weight) => [...weight.dataSync()]),
  );
  const missing = await library.loadWeights(again, `${path}/none`).catch(({ name }: Error) => name);
  const isSame = JSON.stringify(mine) === JSON.stringify(theirs);
  return { epoch, optimizerRestored, isSame, missing, ...(await checkpoint(path)) };
}

/** A checkpoint's files, without what no two have alike, and its note. */
async function checkpoint(path: string): Promise<object> {
  const { files, note } = await library.describeCheckpoint(path);
  const described = files.map(({ name, bytes }) =>
    name === "model.json" ? name : `${name.replace(/[0-9a-f]{8}/, "…")} ${bytes}`,
  );
  return { files: described, note: [note?.epoch, note?.monitor] };
}

/** The first numbers of each tensor of a data set. */
async function pictures(): Promise<unknown> {
  const data = await library.loadFashionMnist({ trainCount: 3 });
  return Object.values(data).map((tensor) => [tensor.shape, Array.from(tensor.dataSync().slice(0, 50))]);
}

/** Of each tensor of CIFAR-10 the shape, the first numbers and the last ones. */
async function colour(options: library.Cifar10Options): Promise<unknown> {
  const { isSample, ...tensors } = await library.loadCifar10(options);
  const numbers = Object.values(tensors).map((tensor) => {
    const values = tensor.dataSync();
    return [tensor.shape, Array.from(values.slice(0, 50)), Array.from(values.slice(-50))];
  });
  return { isSample, numbers };
}

/** What a thread answers to a message. */
async function echo(module: string, given: string, message: string): Promise<unknown> {
  const { threads } = await import("six-steps/internal/platform/browser/threads.js"); // no page, no such thread
  return new Promise((resolve, reject) => {
    const thread = threads.start(new URL(module), given, {
      onMessage: (answer) => void thread.stop().then(() => resolve(answer)),
      onEnd: reject,
    });
    thread.post(message);
  });
}

export const tasks = {
  checks,
  charts,
  metrics,
  networkFromScratch,
  dense,
  convolutional,
  checkpoints,
  checkpoint,
  pictures,
  colour,
  echo,
};
