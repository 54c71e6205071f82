import { plain } from "../exercises/core/answer.js";
import { tf } from "../training/tf.js";
import type { ClassifierClass, StudentClassifier } from "./classifier.js";
import { type GivenSet, givenSet } from "./given.js";
import { Leftovers } from "./leftovers.js";
import { type NetworkTask, networkFor } from "./network.js";
import { type Thrown, thrownBy } from "./thrown.js";

export interface FitTask extends NetworkTask, GivenSet {
  epochs: number;
}

/** What reached the model's own `fit`. */
export interface FitCall {
  images: unknown;
  labels: unknown;
  /** Which of the two had been disposed of by then. */
  disposed: "images" | "labels" | null;
  options: unknown;
}

export interface FitSeen {
  calls: FitCall[];
  /** What the student's `fit` threw, if it did. */
  thrown: Thrown | null;
  /** Whether the model's own training was over when the student's `fit` was. */
  isOver: boolean;
  /** Whether `this.model` is still the model from before. */
  isSameModel: boolean;
  /** Whether the network has the optimizer from before: `compile` gives it a new one. */
  isSameOptimizer: boolean;
  /** Whether the images and labels that it was given are still there. */
  isInputKept: boolean;
  /** What the network said of the images before, and right when `fit` was done. */
  before: number[][];
  after: number[][];
  /** The loss of each epoch that the callbacks were told by then. */
  told: unknown[];
  returned: { value: unknown; losses: unknown; ownLoss: unknown };
}

/** Trains an object of the student's class. */
export async function observeFit(Class: ClassifierClass, task: FitTask): Promise<FitSeen> {
  const left = new Leftovers();
  const models: unknown[] = [];
  try {
    const classifier = left.of(() => new Class(...task.sizes));
    const model = await networkFor(classifier, task, left);
    models.push(model);
    const seen = await trainingOf(classifier, model, task, left);
    models.push(classifier.model);
    return seen;
  } finally {
    left.free(...models);
  }
}

async function trainingOf(
  classifier: StudentClassifier,
  model: tf.Sequential,
  task: FitTask,
  left: Leftovers,
): Promise<FitSeen> {
  const { images, labels } = left.of(() => givenSet(task));
  const kept = left.of(() => images.clone()); // whatever the student's code does with the ones that it gets
  const says = () => tf.tidy(() => (model.predict(kept) as tf.Tensor2D).arraySync());
  const before = says();
  const training = listen(model);
  const { optimizer } = model;
  const told: unknown[] = [];
  const onEpochEnd = (_: number, logs?: tf.Logs) => void told.push(logs?.loss);
  let result: unknown;
  let thrown: Thrown | null = null;
  try {
    result = await left.of(() => classifier.fit(images, labels, task.epochs, { onEpochEnd }));
  } catch (error) {
    thrown = thrownBy(error);
  }
  const isOver = training.isOver();
  const seen = {
    isOver,
    isSameModel: classifier.model === model,
    isSameOptimizer: model.optimizer === optimizer,
    isInputKept: !images.isDisposed && !labels.isDisposed,
    after: isOver ? says() : before,
    told: [...told],
  };
  await training.over(); // otherwise it would still run during whatever comes next
  return { ...seen, calls: training.calls, thrown, before, returned: partsOf(result) };
}

/** Notes what is handed to the model's own `fit`, and whether the training is over. */
function listen(model: tf.Sequential) {
  const calls: FitCall[] = [];
  const runs: Promise<unknown>[] = [];
  let running = 0;
  const train = model.fit;
  model.fit = (images, labels, options) => {
    const isGone = (given: unknown) => given instanceof tf.Tensor && given.isDisposed;
    const disposed = isGone(images) ? "images" : isGone(labels) ? "labels" : null;
    calls.push({ images: plain(images), labels: plain(labels), disposed, options });
    const run = train.call(model, images, labels, options);
    running++;
    const over = () => {
      running--;
    };
    runs.push(run.then(over, over)); // also keeps a rejection that nobody awaits from ending the kernel
    return run;
  };
  return { calls, isOver: () => running === 0, over: () => Promise.all(runs) };
}

function partsOf(result: unknown): FitSeen["returned"] {
  const { history, loss } = (result ?? {}) as { history?: { loss?: unknown }; loss?: unknown };
  return { value: result, losses: history?.loss, ownLoss: loss };
}
