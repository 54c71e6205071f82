// What small calls cost: the engine side by side with TensorFlow.js's own kernels, for calls that compute for milliseconds.
// `npm run bench:small`
//
// The two sides take turns in one process, and in going first, so that a change in the machine's speed meets both. What counts
// is processor time, and of several runs the shortest: with so little to do, everything else that the machine does only adds.
// The engine leaves the smallest of these calls to TensorFlow.js: there a ratio shows how exact the others are.
import { tf } from "six-steps";
import { command } from "#setup/command.mjs";
import { commandLine } from "#setup/options.mjs";
import { machine } from "./training/machine.js";

const leastRounds = 40;
/** Calls of a millisecond need hundreds of rounds before the shortest of two equal sides are equal. */
const seconds = 5;

const line = commandLine({
  name: "npm run bench:small",
  does: "what small calls of fit, trainOnBatch and predict cost on the engine and on TensorFlow.js",
  options: {},
});

export const run = command(line, bench, { whenStopped: "Stopped." });

/** A call that is measured. Each side has a model of its own. */
interface Case {
  title: string;
  /** Gets everything ready; what it returns is measured. */
  prepare(): (round: number) => unknown;
}

const classifier = (...units: number[]) => {
  const last = units.length - 1;
  const model = tf.sequential({
    layers: units.slice(1).map((count, i) =>
      tf.layers.dense({
        units: count,
        activation: i + 1 === last ? "softmax" : "relu",
        ...(i === 0 && { inputShape: [units[0]] }),
      }),
    ),
  });
  model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy" });
  return model;
};

const convolutional = () => {
  const { conv2d, maxPooling2d, flatten, dense } = tf.layers;
  return tf.sequential({
    layers: [
      conv2d({ filters: 32, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1] }),
      maxPooling2d({ poolSize: 2 }),
      conv2d({ filters: 64, kernelSize: 3, activation: "relu" }),
      maxPooling2d({ poolSize: 2 }),
      flatten(),
      dense({ units: 10, activation: "softmax" }),
    ],
  });
};

function examples(count: number, [first, ...rest]: number[], classes: number) {
  const labels = tf.tidy(() => tf.oneHot(tf.zeros([count], "int32"), classes).toFloat());
  return { x: tf.randomUniform([count, first, ...rest]), y: labels };
}

const predicting = (title: string, make: () => tf.LayersModel, shape: number[], rows: number): Case => ({
  title: `predict ${rows} rows, ${title}`,
  prepare() {
    const [model, { x }] = [make(), examples(rows, shape, 2)];
    return () => {
      const y = model.predict(x) as tf.Tensor;
      y.dataSync();
      y.dispose();
    };
  },
});

const fitting = (...units: number[]): Case => ({
  title: `fit of 32 rows, 1 epoch, ${units.join("-")}`,
  prepare() {
    const model = classifier(...units);
    const { x, y } = examples(32, [units[0]], units[units.length - 1]);
    return () => model.fit(x, y, { epochs: 1, verbose: 0 });
  },
});

const stepping = (sizes: number[], ...units: number[]): Case => ({
  title: `trainOnBatch of ${sizes.join(" and ")} rows in turn, ${units.join("-")}`,
  prepare() {
    const model = classifier(...units);
    const batches = sizes.map((size) => examples(size, [units[0]], units[units.length - 1]));
    return (round) => {
      const { x, y } = batches[round % batches.length];
      return model.trainOnBatch(x, y);
    };
  },
});

const mlp = () => classifier(784, 128, 10);
const cases: Case[] = [
  ...[65, 128, 500].map((rows) => predicting("784-128-10", mlp, [784], rows)),
  predicting("784-2000-2000-10", () => classifier(784, 2000, 2000, 10), [784], 65),
  ...[65, 500].map((rows) => predicting("a small CNN", convolutional, [28, 28, 1], rows)),
  fitting(784, 128, 10),
  fitting(4, 24, 24, 2),
  stepping([32], 784, 128, 10),
  stepping([32, 20], 784, 128, 10),
];

async function bench() {
  console.log(`${machine()}; the least processor time of at least ${leastRounds} calls, in milliseconds`);
  console.log(
    `${"".padEnd(56)}${["engine", "TensorFlow.js", "ratio"].map((head) => head.padStart(15)).join("")}`,
  );
  for (const { title, prepare } of cases) {
    const sides = [undefined, "off"].map((engine) => ({ engine, call: prepare(), times: [] as number[] }));
    const end = performance.now() + seconds * 1000;
    for (let round = 0; round < leastRounds || performance.now() < end; round++)
      for (const { engine, call, times } of round % 2 ? sides.toReversed() : sides)
        times.push(await processorTime(engine, () => call(round)));
    const [ours, theirs] = sides.map(({ times }) => Math.min(...times));
    const cells = [ours.toFixed(2), theirs.toFixed(2), (ours / theirs).toFixed(2)];
    console.log(`${title.padEnd(56)}${cells.map((cell) => cell.padStart(15)).join("")}`);
  }
}

/** Of one call, in milliseconds. @param engine SIX_STEPS_ENGINE's value */
async function processorTime(engine: string | undefined, call: () => unknown): Promise<number> {
  if (engine) process.env.SIX_STEPS_ENGINE = engine;
  else delete process.env.SIX_STEPS_ENGINE;
  const start = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
