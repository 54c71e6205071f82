import tf from "#platform/tf";
import type { LayersModelInside } from "../model/layersModel.js";
import { BaseCallback, readCallbacks } from "./callbacks.js";
import type { Interruption, Place } from "./interruption.js";
import { modelCheck } from "./modelCheck.js";
import { beginTraining } from "./running.js";

/** What both of TensorFlow.js's ways to train take: `fit` and `fitDataset`. */
export interface StockArguments {
  epochs?: number;
  initialEpoch?: number;
  callbacks?: unknown;
  yieldEvery?: unknown;
}

/**
 * Trains by TensorFlow.js's own loop, which hears neither of Stop nor of a change to the model: a callback of this library's
 * ends it after the batch that it is at.
 *
 * @param start begins the loop, with these arguments instead of the ones that the student has given
 * @throws TrainingStoppedError, ModelChangedError, and what the loop throws
 */
export async function trainOnStock<Arguments extends StockArguments>(
  model: LayersModelInside,
  args: Arguments,
  batches: number,
  start: (args: Arguments) => Promise<tf.History>,
): Promise<tf.History> {
  const { epochs = 1, initialEpoch = 0 } = args;
  const place = { epoch: initialEpoch, epochs, batch: 0, batches };
  const training = beginTraining(model, place, { abandoned: () => {} });
  model.isTraining = false; // one that Stop has ended by force could not say so
  // An empty list would be one without the callback by which TensorFlow.js lets events in.
  const callbacks = readCallbacks(args.callbacks ?? {}, args.yieldEvery);
  callbacks.push(new Watch(training, place, modelCheck(model, place)));
  try {
    return await training.untilStopped(start({ ...args, callbacks }));
  } finally {
    training.end();
    model.isTraining = false; // the loop may still wait for a callback or for data
  }
}

/** The last of the callbacks: ends the loop before it does anything else. */
class Watch extends BaseCallback {
  readonly #training: Interruption;
  readonly #place: Place;
  readonly #checkModel: () => void;

  constructor(training: Interruption, place: Place, checkModel: () => void) {
    super();
    this.#training = training;
    this.#place = place;
    this.#checkModel = checkModel;
  }

  #check(): void {
    this.#training.check();
    this.#checkModel();
  }

  override async onTrainBegin(): Promise<void> {
    this.#check();
  }

  override async onEpochBegin(epoch: number): Promise<void> {
    Object.assign(this.#place, { epoch, batch: 0 });
    this.#check();
  }

  override async onBatchBegin(): Promise<void> {
    this.#check();
  }

  override async onBatchEnd(batch: number, logs?: object): Promise<void> {
    this.#place.batch = batch + 1;
    try {
      this.#check();
    } catch (error) {
      tf.dispose(logs as tf.TensorContainer);
      throw error;
    }
  }

  override async onEpochEnd(): Promise<void> {
    this.#check();
  }
}
