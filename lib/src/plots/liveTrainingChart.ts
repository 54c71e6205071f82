import { setImmediate as nextTurn } from "node:timers/promises";
import { Callback } from "@tensorflow/tfjs";
import type { Display } from "../display/display.js";
import { LiveFigure } from "../display/figure.js";
import { ValueError } from "../errors/errors.js";
import { checkOptions } from "./options.js";
import { trainingChart } from "./trainingFigure.js";
import { TrainingProgress, type TrainingValues } from "./trainingProgress.js";

export interface LiveTrainingChartOptions {
  /** How many epochs there will be. Default: as `fit` says. */
  epochs?: number;
  /** Written above the charts. Default: nothing. */
  title?: string;
}

/** Milliseconds from one drawing to the next. */
const drawEvery = 250;

/**
 * Charts of loss and accuracy that change in place while a model trains, with its progress in words. They appear
 * under the cell that calls `fit`, and stay as they are if `fit` is interrupted or throws. With validation data,
 * validation has its own curves.
 *
 *     const chart = liveTrainingChart();
 *     await model.fit(images, labels, { epochs: 10, callbacks: chart.callbacks });
 *
 * Besides others: `callbacks: [chart.callbacks, tf.callbacks.earlyStopping()]`.
 *
 * @throws ValueError if `epochs` is no whole number above 0; UnknownOptionError.
 */
export function liveTrainingChart(options: LiveTrainingChartOptions = {}): LiveTrainingChart {
  checkOptions("liveTrainingChart", options, ["epochs", "title"]);
  const { epochs } = options;
  if (epochs !== undefined && !(Number.isInteger(epochs) && epochs > 0)) {
    throw new ValueError("epochs", "a whole number above 0", epochs);
  }
  return { callbacks: new TrainingChartCallback(options) };
}

export interface LiveTrainingChart {
  /** What `fit` takes as its `callbacks`, alone or in a list. */
  callbacks: Callback;
}

type Logs = Parameters<Callback["onBatchEnd"]>[1];

/** A TensorFlow.js callback object, because only those are told how many batches an epoch has. */
export class TrainingChartCallback extends Callback {
  readonly #options: LiveTrainingChartOptions;
  readonly #display: Display | undefined;
  #figure: LiveFigure | undefined;
  #progress = new TrainingProgress(undefined, undefined, 0);
  #drawnAt = 0;

  /** @param display where the chart appears. Default: the cell that runs when training begins. */
  constructor(options: LiveTrainingChartOptions = {}, display?: Display) {
    super();
    this.#options = options;
    this.#display = display;
  }

  override async onTrainBegin(): Promise<void> {
    const { epochs, steps } = (this.params ?? {}) as { epochs?: number; steps?: number | null };
    this.#figure = new LiveFigure(this.#display);
    this.#progress = new TrainingProgress(
      this.#options.epochs ?? epochs,
      steps ?? undefined,
      performance.now(),
    );
    await this.#draw();
  }

  override async onBatchEnd(batch: number, logs?: Logs): Promise<void> {
    this.#progress.addBatch(batch, valuesOf(logs));
    if (performance.now() - this.#drawnAt >= drawEvery) await this.#draw();
  }

  override async onEpochEnd(_epoch: number, logs?: Logs): Promise<void> {
    this.#progress.addEpoch(valuesOf(logs));
    if (performance.now() - this.#drawnAt >= drawEvery) await this.#draw();
  }

  override async onTrainEnd(): Promise<void> {
    const words = this.#progress.lastWords(performance.now());
    this.#figure?.finish(trainingChart(this.#progress, words, this.#options.title));
  }

  async #draw(): Promise<void> {
    const words = this.#progress.words(performance.now());
    this.#figure?.update(trainingChart(this.#progress, words, this.#options.title));
    await nextTurn(); // lets the message out, and Jupyter's Stop in
    this.#drawnAt = performance.now();
  }
}

/** `fit` names accuracy `acc` or by its whole name, after the metric that `compile` was given. */
function valuesOf(logs: Logs = {}): TrainingValues {
  const read = (name: string | undefined) => {
    const value = name === undefined ? undefined : logs[name];
    return typeof value === "number" || value === undefined ? value : value.dataSync()[0];
  };
  const names = Object.keys(logs);
  return {
    loss: read("loss"),
    accuracy: read(names.find((name) => /^(?!val_).*acc/i.test(name))),
    valLoss: read("val_loss"),
    valAccuracy: read(names.find((name) => /^val_.*acc/i.test(name))),
  };
}
