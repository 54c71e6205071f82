import * as tf from "@tensorflow/tfjs";
import type { Engine } from "../engine/engine.js";
import type { LayersModelInside } from "../model/layersModel.js";
import type { ModelWeights } from "../model/modelWeights.js";
import { type Callback, type Logs, listeners } from "./callbacks.js";
import type { FitPlan } from "./checkArguments.js";
import { nanExplanation, type Place, TrainingStoppedError } from "./interruption.js";
import { fillOrder } from "./order.js";

export interface TrainingRun {
  model: LayersModelInside;
  engine: Engine;
  weights: ModelWeights;
  callbacks: Callback[];
  plan: FitPlan;
  shuffle: boolean;
  verbose: number | boolean;
  signal: AbortSignal | undefined;
  learningRate(): number;
}

/**
 * Trains epoch by epoch, with the callbacks in TensorFlow.js's order. Closes the engine whatever happens; the model then has
 * the weights reached so far.
 *
 * @throws TrainingStoppedError if the student pressed Stop; ThreadDiedError; what a callback throws
 */
export async function trainEpochs(run: TrainingRun): Promise<tf.History> {
  const { model, engine, weights, callbacks, plan } = run;
  const history = new tf.History();
  const list = new tf.CallbackList([...callbacks, history] as tf.Callback[]);
  const names = model.getDedupedMetricsNames();
  const validates = engine.spec.sets.length > 1;
  list.setParams({
    epochs: plan.epochs,
    initialEpoch: plan.initialEpoch,
    samples: engine.spec.sets[0].examples,
    steps: null as unknown as number,
    batchSize: plan.batchSize,
    verbose: run.verbose as number,
    doValidation: validates,
    metrics: validates ? [...names, ...names.map((name) => `val_${name}`)] : names,
  });
  list.setModel(model as never);
  model.history = history;
  const unwatch = weights.watch();
  try {
    await list.onTrainBegin();
    model.stopTraining_ = false;
    for (let epoch = plan.initialEpoch; epoch < plan.epochs; epoch++) {
      await list.onEpochBegin(epoch);
      fillOrder(engine.order(0), run.shuffle);
      const logs = await trainEpoch(run, epoch, names);
      const isBroken = !Number.isFinite(logs.loss);
      if (validates && !isBroken) {
        weights.refresh();
        const values = engine.evaluate(1);
        names.forEach((name, i) => {
          logs[`val_${name}`] = values[i];
        });
      }
      await list.onEpochEnd(epoch, logs);
      if (model.stopTraining_ || isBroken) break;
    }
    weights.store();
    await list.onTrainEnd();
    return history;
  } finally {
    weights.store();
    unwatch();
    engine.close();
  }
}

/** One epoch; returns the means over its examples. */
async function trainEpoch(run: TrainingRun, epoch: number, names: readonly string[]): Promise<Logs> {
  const { model, engine, weights, signal, plan } = run;
  const { batchBegin, batchEnd } = listeners(run.callbacks);
  const batches = engine.batchesOf(0);
  const place = (batch: number): Place => ({ epoch, epochs: plan.epochs, batch, batches });
  const totals = names.map(() => 0);
  let seen = 0;
  let done = 0;
  // Those who listen to batches may change weights or learning rate between them, so each batch is a command of its own.
  const chunk = batchBegin.length + batchEnd.length > 0 ? 1 : batches;
  const seed = Math.floor(Math.random() * 2 ** 31);
  let turnedAt = performance.now();
  while (done < batches && !model.stopTraining_) {
    weights.refresh();
    for (const callback of batchBegin)
      await callback.onBatchBegin(done, { batch: done, size: sizeOf(engine, done) });
    const learningRate = run.learningRate();
    const first = done;
    for (const result of engine.train(
      first,
      Math.min(chunk, batches - first),
      weights.steps,
      learningRate,
      seed,
    )) {
      if (result) {
        const { examples, values } = result;
        done++;
        weights.stepped();
        seen += examples;
        for (let i = 0; i < totals.length; i++) totals[i] += values[i] * examples;
        if (!Number.isFinite(values[0])) {
          console.warn(
            `six-steps: ${nanExplanation(place(done), values[0], learningRate, largestOf(engine.spec.sets[0].kind === "byte" ? engine.bytesOf(0).table : engine.floatsOf(0)))}`,
          );
          return means();
        }
        if (batchEnd.length > 0) {
          const logs: Logs = { batch: first, size: examples };
          names.forEach((name, i) => {
            logs[name] = values[i];
          });
          for (const callback of batchEnd) await callback.onBatchEnd(first, logs);
        }
      }
      if (!result || performance.now() - turnedAt >= engineSlice) {
        await engine.breathe();
        turnedAt = performance.now();
        if (signal?.aborted) throw stopped(place(done));
      }
    }
  }
  return means();

  function means(): Logs {
    return Object.fromEntries(names.map((name, i) => [name, totals[i] / seen]));
  }
}

/** Milliseconds of work after which events are let in. */
const engineSlice = 40;

function sizeOf(engine: Engine, batch: number): number {
  const { batchSize, sets } = engine.spec;
  return Math.min(batchSize, sets[0].examples - batch * batchSize);
}

/** Says it at once: after Stop the kernel shows its own word for it instead of the error. */
function stopped(place: Place): TrainingStoppedError {
  const error = new TrainingStoppedError(place);
  console.log(error.message);
  return error;
}

/** The largest value, NaN if there is one: only asked when something went wrong. */
function largestOf(values: Float32Array): number {
  let largest = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) return Number.NaN;
    largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}
