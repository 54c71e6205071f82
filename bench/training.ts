// How long an epoch of training takes: this project side by side with stock TensorFlow.js, Keras, PyTorch, and the
// matrix products alone. `npm run bench:training`, with `-- --with-peers` to install and measure the Python ones.
//
// In each round every contender trains once, in a process of its own, one after the other, so that a change in the
// machine's speed meets all of them. Python's libraries get as many threads as they are fastest with. A few batches come before the clock starts. On both sides the data is in memory,
// as float32, and is shuffled. six-steps and stock TensorFlow.js count the accuracy during training; Keras and PyTorch
// are spared that. Memory is the most that the process ever had resident, with its data and its libraries.

import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
import { command } from "#setup/command.mjs";
import { colourPictures } from "./training/colour.js";
import { allContenders, type Contender } from "./training/contenders.js";
import { FavouriteThreads } from "./training/favouriteThreads.js";
import { machine } from "./training/machine.js";
import { parseTrainingOptions, type TrainingOptions, usage } from "./training/options.js";
import { otherWork, tooBusy } from "./training/otherWork.js";
import { headingOf, printTask } from "./training/print.js";
import type { Result, Run } from "./training/run.js";
import { summarize, type TaskRows } from "./training/summary.js";
import { requireMarkers, writeTables } from "./training/tables.js";
import type { Task } from "./training/tasks.js";

const threads = availableParallelism();
let busiest = 0;

export const run = command({ usage, parse: parseTrainingOptions }, bench, { whenStopped: "Stopped." });

async function bench(options: TrainingOptions) {
  if (options.write) requireMarkers();
  const contenders = await allContenders({ threads, withPeers: options.withPeers });
  console.log(machine());
  if (options.quick) console.log("A quick run: it shows that all parts work, and its times mean nothing.");
  if (!options.withPeers)
    console.log("Keras, PyTorch and the matrix products alone are left out without --with-peers.");

  const all: TaskRows[] = [];
  for (const task of options.tasks) {
    const of = await benchTask(task, contenders, options);
    printTask(of);
    all.push(of);
  }
  const versions = versionsIn(all);
  console.log(`\n${versions.join("\n")}`);
  const disturbed = `Before a round, other programs used up to ${Math.round(busiest * 100)} % of the machine.`;
  if (busiest > tooBusy) console.log(disturbed);
  if (options.write) {
    const about = [
      `Measured ${machine()}. ${versions.join("; ")}.`,
      ...(busiest > tooBusy ? [disturbed] : []),
    ];
    writeTables(all, about);
  }
}

async function benchTask(
  task: Task,
  contenders: Contender[],
  { quick, repeats, epochs: wantedEpochs }: TrainingOptions,
): Promise<TaskRows> {
  const epochs = wantedEpochs ?? (quick ? 1 : (task.epochs ?? 1));
  const pictures = task.pictures === "fashion" ? await fashionPictures() : await colourPictures();
  const wanted = quick ? Math.min(task.measured, 10.5 * task.batch) : task.measured;
  const trainCount = Math.min(wanted, pictures.trainCount);
  const run: Run = {
    task,
    threads,
    trainCount,
    testCount: Math.min(quick ? 500 : 10_000, pictures.testCount),
    epochs,
    // The uneven last batch has a shape of its own, which some contenders compile for.
    warmUp: Math.min(trainCount, (quick ? 2 : 10) * task.batch + (trainCount % task.batch)),
    files: pictures.files,
    secondsAShape: quick ? 0.05 : 0.3,
  };
  const part = { task, pictures: pictures.what, examples: trainCount, epochs };
  const scale = task.epoch / trainCount;
  const results = contenders.map(() => [] as Result[]);
  const failures = contenders.map(
    ({ missing, hasAllLayers }) =>
      missing ?? (task.needsAllLayers && !hasAllLayers ? "not built" : undefined),
  );
  const favourites = new FavouriteThreads();
  console.error(`\n… ${headingOf({ ...part, rows: [] })}`);
  for (let round = 1; round <= repeats; round++) {
    busiest = Math.max(busiest, await otherWork());
    for (const [i, contender] of contenders.entries()) {
      if (failures[i] !== undefined) continue;
      const result = await favourites.run(contender, run);
      if ("failed" in result) failures[i] = result.failed;
      else results[i].push(result);
      const outcome = "failed" in result ? result.failed : `${(result.seconds * scale).toFixed(2)} s`;
      console.error(`  round ${round} of ${repeats}, ${contender.title}: ${outcome}`);
    }
  }
  const rows = contenders.map((contender, i) =>
    failures[i] === undefined
      ? summarize(contender, results[i], scale)
      : { contender, seconds: [], peakMegabytes: 0, what: "", failed: failures[i] },
  );
  return { ...part, rows };
}

async function fashionPictures() {
  const { folder } = await fetchDataset("fashion-mnist");
  const names = {
    trainImages: "train-images-idx3-ubyte.gz",
    trainLabels: "train-labels-idx1-ubyte.gz",
    testImages: "t10k-images-idx3-ubyte.gz",
    testLabels: "t10k-labels-idx1-ubyte.gz",
  };
  const files = Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, join(folder, name)]),
  ) as typeof names;
  return { what: "Fashion-MNIST", trainCount: 60_000, testCount: 10_000, files };
}

function versionsIn(all: TaskRows[]) {
  return [...new Set(all.flatMap(({ rows }) => rows.map(({ what }) => what)).filter(Boolean))];
}
