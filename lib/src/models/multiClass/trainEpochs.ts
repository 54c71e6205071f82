import { cell } from "#platform/cell";
import type { Row } from "../../input/checkRows.js";
import { type Interruption, nanExplanation, type Place } from "../../training/fit/interruption.js";
import { beginTraining } from "../../training/fit/running.js";
import { miniBatches } from "../../training/miniBatches.js";
import type { Totals } from "./softmaxOutput.js";

/** Means over the examples of an epoch, named as TensorFlow.js names them. */
export type EpochLogs = { loss: number; acc: number; val_loss?: number; val_acc?: number };

/** Whoever is told of the training: `{ onEpochEnd: (epoch, logs) => … }`, or the `callbacks` of a `liveTrainingChart`. */
export interface FitListener {
  setParams?(params: { epochs: number; steps: number; samples: number; batchSize: number }): void;
  onTrainBegin?(): void | Promise<void>;
  /** `batch` counts from 0 in each epoch; the values are the batch's own, before its step. */
  onBatchEnd?(batch: number, logs: { loss: number; acc: number }): void | Promise<void>;
  /** `epoch` counts from 0. */
  onEpochEnd?(epoch: number, logs: EpochLogs): void | Promise<void>;
  onTrainEnd?(): void | Promise<void>;
}

export interface MultiClassFitOptions {
  /** How often each example is shown. Default 1. */
  epochs?: number;
  /** Examples and one-hot labels that are not learnt from; their loss is measured after each epoch. Default: none. */
  validationData?: readonly [x: readonly Row[], y: readonly Row[]];
  /** Default: nobody is told. */
  callbacks?: FitListener;
}

/** What the loop needs of the network that it trains. */
interface Trainee {
  readonly batchSize: number;
  readonly learningRate: number;
  readonly losses: number[];
  readonly valLosses: number[];
  trainOnBatch(x: readonly Row[], y: readonly Row[]): { loss: number; acc: number };
  totalsByPart(x: readonly Row[], y: readonly Row[]): Iterable<Totals>;
  penalty(): number;
}

/** Milliseconds of work after which events are let in: a chart's message out, Jupyter's Stop in. */
const slice = 40;

/**
 * Trains epoch by epoch. The arguments are checked already.
 *
 * @throws TrainingStoppedError if the student pressed Stop; what a callback throws
 */
export async function trainEpochs(
  network: Trainee,
  x: readonly Row[],
  y: readonly Row[],
  { epochs = 1, validationData, callbacks = {} }: MultiClassFitOptions,
): Promise<void> {
  const { batchSize, learningRate } = network;
  const batches = Math.ceil(x.length / batchSize);
  const place: Place = { epoch: 0, epochs, batch: 0, batches };
  const interruption = beginTraining(network, place, { abandoned: () => {} });
  const turn = turns(interruption);
  const tell = async (told: void | Promise<void>) => {
    if (told) await interruption.untilStopped(told);
  };
  try {
    callbacks.setParams?.({ epochs, steps: batches, samples: x.length, batchSize });
    await tell(callbacks.onTrainBegin?.());
    for (let epoch = 0; epoch < epochs; epoch++) {
      Object.assign(place, { epoch, batch: 0 });
      const sums = { loss: 0, acc: 0 };
      for (const indices of miniBatches(x.length, batchSize)) {
        const batch = network.trainOnBatch(pick(x, indices), pick(y, indices));
        sums.loss += batch.loss * indices.length;
        sums.acc += batch.acc * indices.length;
        await tell(callbacks.onBatchEnd?.(place.batch, batch));
        place.batch++;
        await turn();
      }
      const logs: EpochLogs = { loss: sums.loss / x.length, acc: sums.acc / x.length };
      if (validationData) Object.assign(logs, await validate(network, ...validationData, turn));
      network.losses.push(logs.loss);
      if (logs.val_loss !== undefined) network.valLosses.push(logs.val_loss);
      await tell(callbacks.onEpochEnd?.(epoch, logs));
      if (!Number.isFinite(logs.loss)) {
        console.warn(`six-steps: ${nanExplanation(place, logs.loss, learningRate, largestOf(x))}`);
        break;
      }
    }
    await tell(callbacks.onTrainEnd?.());
  } finally {
    interruption.end();
  }
}

const pick = (rows: readonly Row[], indices: Uint32Array) => Array.from(indices, (index) => rows[index]);

async function validate(
  network: Trainee,
  x: readonly Row[],
  y: readonly Row[],
  turn: () => Promise<void>,
): Promise<{ val_loss: number; val_acc: number }> {
  let [crossEntropy, hits] = [0, 0];
  for (const totals of network.totalsByPart(x, y)) {
    crossEntropy += totals.crossEntropy;
    hits += totals.hits;
    await turn();
  }
  return { val_loss: crossEntropy / x.length + network.penalty(), val_acc: hits / x.length };
}

/** Lets events in when it is time to, for a whole run. */
function turns(interruption: Interruption): () => Promise<void> {
  let turnedAt = performance.now();
  return async () => {
    if (performance.now() - turnedAt < slice) return;
    await cell.nextTurn();
    turnedAt = performance.now();
    interruption.check();
  };
}

/** Only asked when something went wrong. */
function largestOf(x: readonly Row[]): number {
  let largest = 0;
  for (const row of x) for (const value of row) largest = Math.max(largest, Math.abs(value));
  return largest;
}
