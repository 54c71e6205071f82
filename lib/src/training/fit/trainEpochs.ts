import tf from "#platform/tf";
import type { Engine } from "../engine/engine.js";
import type { LayersModelInside } from "../model/layersModel.js";
import type { ModelWeights } from "../model/modelWeights.js";
import { type Callback, type Logs, listeners } from "./callbacks.js";
import type { FitPlan } from "./checkArguments.js";
import { doneWith } from "./idleEngines.js";
import { type Interruption, nanExplanation, type Place } from "./interruption.js";
import { modelCheck } from "./modelCheck.js";
import { fillOrder } from "./order.js";
import { beginTraining } from "./running.js";

export interface TrainingRun {
  model: LayersModelInside;
  engine: Engine;
  weights: ModelWeights;
  callbacks: Callback[];
  plan: FitPlan;
  shuffle: boolean;
  verbose: number | boolean;
  learningRate(): number;
}

/** A run that goes on. */
interface Going extends TrainingRun {
  place: Place;
  interruption: Interruption;
  names: readonly string[];
  /** Lets events in when it is time to, or at once; what it returns is to be awaited. */
  turn(atOnce: boolean): Promise<void> | undefined;
  /** @throws ModelChangedError if a callback has disposed of the model or compiled it anew */
  checkModel(): void;
}

/** Milliseconds that a batch may take before its weights are copied out at once: Stop might end the next one in its midst. */
const longBatch = 100;

/**
 * Trains epoch by epoch, with the callbacks in TensorFlow.js's order. Closes the engine whatever happens; the model then has
 * the weights reached so far.
 *
 * @throws TrainingStoppedError if the student pressed Stop; ThreadDiedError; ModelChangedError; what a callback throws
 */
export async function trainEpochs(run: TrainingRun): Promise<tf.History> {
  const { model, engine, weights, plan } = run;
  const history = new tf.History();
  const list = new tf.CallbackList([...run.callbacks, history] as tf.Callback[]);
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

  const place = { epoch: plan.initialEpoch, epochs: plan.epochs, batch: 0, batches: engine.batchesOf(0) };
  let [isTidy, isOver] = [false, false];
  const tidyUp = async () => {
    if (isTidy) return;
    isTidy = true;
    try {
      weights.release();
    } finally {
      await (isOver ? doneWith(engine) : engine.close());
    }
  };
  const interruption = beginTraining(model, place, {
    stopped: () => engine.halt(),
    abandoned: () => void tidyUp(),
  });
  engine.stay();
  weights.watch();
  const checkModel = modelCheck(model, place);
  const turn = turns(engine, interruption);
  const going: Going = { ...run, place, interruption, names, turn, checkModel };
  try {
    await interruption.untilStopped(engine.started());
    await interruption.untilStopped(list.onTrainBegin());
    model.stopTraining_ = false;
    for (let epoch = plan.initialEpoch; epoch < plan.epochs; epoch++) {
      Object.assign(place, { epoch, batch: 0 });
      await interruption.untilStopped(list.onEpochBegin(epoch));
      fillOrder(engine.order(0), run.shuffle);
      const logs = await trainEpoch(going);
      checkModel();
      const isBroken = !Number.isFinite(logs.loss);
      // As in TensorFlow.js, an epoch that was stopped in its midst is not validated.
      if (validates && (isBroken || place.batch === place.batches)) {
        weights.refresh();
        const values = isBroken ? undefined : await validate(going);
        names.forEach((name, i) => {
          logs[`val_${name}`] = values?.[i] ?? Number.NaN;
        });
      }
      await interruption.untilStopped(list.onEpochEnd(epoch, logs));
      if (model.stopTraining_ || isBroken) break;
    }
    checkModel();
    weights.store();
    await interruption.untilStopped(list.onTrainEnd());
    isOver = true;
    return history;
  } finally {
    interruption.end();
    await tidyUp();
  }
}

/** One epoch; returns the means over its examples. */
async function trainEpoch(run: Going): Promise<Logs> {
  const { model, engine, weights, place, names, interruption } = run;
  const { batchBegin, batchEnd } = listeners(run.callbacks);
  const totals: number[] = [];
  let seen = 0;
  // Those who listen to batches may change weights or learning rate between them, so each batch is a command of its own.
  const chunk = batchBegin.length + batchEnd.length > 0 ? 1 : place.batches;
  const seed = Math.floor(Math.random() * 2 ** 31);
  do {
    const first = place.batch;
    for (const callback of batchBegin) {
      const logs = { batch: first, size: sizeOf(engine, first) };
      await interruption.untilStopped(callback.onBatchBegin(first, logs));
    }
    run.checkModel();
    weights.refresh();
    const learningRate = run.learningRate();
    const count = Math.min(chunk, place.batches - first);
    let isCut = false;
    let began = performance.now();
    for (const result of engine.train(first, count, weights.steps, learningRate, seed)) {
      if (result) {
        const { examples, sums } = result;
        place.batch++;
        weights.stepped();
        if (performance.now() - began > longBatch) weights.store();
        seen += examples;
        for (let i = 0; i < sums.length; i++) totals[i] = (totals[i] ?? 0) + sums[i];
        if (!Number.isFinite(sums[0])) {
          const [loss] = engine.valuesOf(sums, examples);
          console.warn(
            `six-steps: ${nanExplanation(place, loss, learningRate, largestOf(engine.inputs.someValues))}`,
          );
          return logsOf();
        }
        if (batchEnd.length > 0) {
          const values = engine.valuesOf(sums, examples);
          const logs: Logs = { batch: first, size: examples };
          names.forEach((name, i) => {
            logs[name] = values[i];
          });
          for (const callback of batchEnd) await interruption.untilStopped(callback.onBatchEnd(first, logs));
        }
      }
      const turned = run.turn(result === undefined); // no await, no promise job, for each batch
      if (turned) {
        await turned;
        run.checkModel();
      }
      const done = place.batch - first;
      if (model.stopTraining_ && !isCut && done < count) {
        isCut = true;
        engine.cut(done + 1); // other threads may have begun it
      }
      began = performance.now();
    }
    interruption.check(); // a halted engine leaves the batches that are left
  } while (place.batch < place.batches && !model.stopTraining_);
  return logsOf();

  function logsOf(): Logs {
    const values = engine.valuesOf(totals, seen);
    return Object.fromEntries(names.map((name, i) => [name, values[i]]));
  }
}

/** Loss and metrics on the validation data. */
async function validate(run: Going): Promise<number[]> {
  for (const step of run.engine.evaluating(1)) {
    if (Array.isArray(step)) return run.engine.valuesOf(step, run.engine.spec.sets[1].examples);
    const turned = run.turn(step === "late");
    if (turned) await turned;
  }
  return [];
}

/** Milliseconds of work after which events are let in. */
const engineSlice = 40;

/** For a whole run: its epochs may be shorter than a slice. */
function turns(engine: Engine, interruption: Interruption): Going["turn"] {
  let turnedAt = performance.now();
  return (atOnce) => {
    if (!atOnce && performance.now() - turnedAt < engineSlice) return undefined;
    return (async () => {
      await engine.breathe();
      turnedAt = performance.now();
      if (engine.isWhole) interruption.check(); // else a thread is late that is still at this step's update
    })();
  };
}

function sizeOf(engine: Engine, batch: number): number {
  const { batchSize, sets } = engine.spec;
  return Math.min(batchSize, sets[0].examples - batch * batchSize);
}

/** The largest value, NaN if there is one: only asked when something went wrong. */
function largestOf(inputs: readonly Float32Array[]): number {
  let largest = 0;
  for (const values of inputs) {
    for (const value of values) {
      if (!Number.isFinite(value)) return Number.NaN;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  return largest;
}
