// Whether two threads are ever slower than one: `fit` of networks from tiny to large, with as many threads as the engine
// chooses and with one.
// `npm run bench:threads`
//
// Where the engine chooses one thread there is nothing to compare, and the size is only listed. Elsewhere the two sides take
// turns in one process, and in going first. What counts is time by the clock, of several runs the shortest: so it means
// something only where nothing else runs.
import { tf } from "six-steps";
import { chooseThreads } from "six-steps/internal/training/engine/threads.js";
import { trainingOperationsOf } from "six-steps/internal/training/fit/operations.js";
import type { LayersModelInside } from "six-steps/internal/training/model/layersModel.js";
import { readModel } from "six-steps/internal/training/model/readModel.js";
import { command } from "#setup/command.mjs";
import { commandLine } from "#setup/options.mjs";
import { machine } from "./training/machine.js";

const rounds = 4;

const line = commandLine({
  name: "npm run bench:threads",
  does: "fit of networks of many sizes with the engine's choice of threads, and with one; wants idle processors",
  options: {},
});

export const run = command(line, bench, { whenStopped: "Stopped." });

const units = [8, 32, 128, 512, 2048];
const batchSizes = [8, 32, 256];
/** Examples in a run, so that each takes its part of a second. */
const mostExamples = 60_000;
/** Products of a weight and a value in a run, about: too few for a second thread to make up for its start, and enough. */
const works = [2e9, 1e10];

function network(hidden: number): tf.LayersModel {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: hidden, activation: "relu", inputShape: [784] }),
      tf.layers.dense({ units: 10, activation: "softmax" }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy" });
  return model;
}

async function bench() {
  console.log(`${machine()}; the shortest of ${rounds} runs of fit, in milliseconds`);
  console.log(
    ["hidden units", "batch", "examples", "epochs", "chosen", "so many", "one thread", "ratio"]
      .map(cell)
      .join(""),
  );
  for (const work of works) for (const hidden of units) await rows(hidden, work);
}

async function rows(hidden: number, work: number) {
  const wanted = Math.ceil(work / (784 * hidden));
  const epochs = Math.ceil(wanted / mostExamples);
  const examples = Math.ceil(wanted / epochs);
  const x = tf.randomUniform([examples, 784]);
  const y = tf.tidy(() => tf.oneHot(tf.zeros([examples], "int32"), 10).toFloat());
  for (const batchSize of batchSizes) {
    const threads = chosen(network(hidden), batchSize, examples * epochs);
    const size = [hidden, batchSize, examples, epochs, threads];
    if (threads === 1) {
      console.log(size.map(cell).join(""));
      continue;
    }
    const sides = [undefined, "1"].map((threads) => ({
      threads,
      model: network(hidden),
      times: [] as number[],
    }));
    for (let round = 0; round < rounds; round++) {
      for (const { threads, model, times } of round % 2 ? sides.toReversed() : sides)
        times.push(await clock(threads, () => model.fit(x, y, { batchSize, epochs, verbose: 0 })));
    }
    const [many, one] = sides.map(({ times }) => Math.min(...times));
    console.log([...size, many.toFixed(0), one.toFixed(0), (many / one).toFixed(2)].map(cell).join(""));
  }
  tf.dispose([x, y]);
}

/** How many threads `fit` takes for so many examples in all. */
function chosen(model: tf.LayersModel, batchSize: number, examples: number): number {
  const operations = trainingOperationsOf(readModel(model as unknown as LayersModelInside, "train").spec);
  return chooseThreads(operations * batchSize, operations * examples);
}

const cell = (content: string | number) => `${content}`.padStart(14);

/** Milliseconds. @param threads SIX_STEPS_THREADS's value */
async function clock(threads: string | undefined, call: () => Promise<unknown>): Promise<number> {
  if (threads) process.env.SIX_STEPS_THREADS = threads;
  else delete process.env.SIX_STEPS_THREADS;
  const start = performance.now();
  await call();
  return performance.now() - start;
}
