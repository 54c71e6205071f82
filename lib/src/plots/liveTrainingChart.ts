import { Callback } from "@tensorflow/tfjs";
import { cell } from "#platform/cell";
import type { Display } from "../display/display.js";
import { LiveFigure } from "../display/figure.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { trainingChart } from "./trainingFigure.js";
import { TrainingProgress, type TrainingValues } from "./trainingProgress.js";

export interface LiveTrainingChartOptions {
  /** How many epochs there will be. Default: as `fit` says. */
  epochs?: number;
  /** Written above the charts, before the progress. Default `Training`. */
  title?: string;
}

/** Milliseconds from one drawing to the next; a drawing takes the browser 30 to 60 of them. */
const drawEvery = 400;

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
 * @throws ValueError if `epochs` is not a whole number, 1 or more; UnknownOptionError.
 */
export function liveTrainingChart(options: LiveTrainingChartOptions = {}): LiveTrainingChart {
  checkOptions("liveTrainingChart", options, { epochs: true, title: true });
  if (options.epochs !== undefined) checkWhole("epochs", options.epochs, 1);
  return { callbacks: new TrainingChartCallback(options) };
}

export interface LiveTrainingChart {
  /** What `fit` takes as its `callbacks`, alone or in a list. */
  callbacks: Callback;
}

type Logs = Parameters<Callback["onBatchEnd"]>[1];

/** What `fit` tells callbacks of its plan; `fitDataset` may know less. */
interface FitParams {
  epochs?: number;
  steps?: number | null;
  samples?: number | null;
  batchSize?: number | null;
}

/** A TensorFlow.js callback object, because only those are told how many batches an epoch has. */
export class TrainingChartCallback extends Callback {
  readonly #options: LiveTrainingChartOptions;
  readonly #display: Display | undefined;
  #figure: LiveFigure | undefined;
  #progress = new TrainingProgress({ hasAccuracy: false }, 0);
  #drawnAt = 0;

  /** @param display where the chart appears. Default: the cell that runs when training begins. */
  constructor(options: LiveTrainingChartOptions = {}, display?: Display) {
    super();
    this.#options = options;
    this.#display = display;
  }

  override async onTrainBegin(): Promise<void> {
    const { epochs, steps, samples, batchSize } = (this.params ?? {}) as FitParams;
    const plan = {
      epochs: this.#options.epochs ?? epochs,
      steps: steps ?? (samples && batchSize ? Math.ceil(samples / batchSize) : undefined),
      hasAccuracy: this.model?.metricsNames?.some((name) => isAccuracy(name)) ?? false,
    };
    this.#figure = new LiveFigure(this.#display);
    this.#progress = new TrainingProgress(plan, performance.now());
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
    await cell.nextTurn(); // lets the message out, and Jupyter's Stop in
    this.#drawnAt = performance.now();
  }
}

/** `fit` calls accuracy `acc`, or by the name of the metric that `compile` was given, such as `binaryAccuracy`. */
function isAccuracy(name: string): boolean {
  return /acc/i.test(name);
}

function valuesOf(logs: Logs = {}): TrainingValues {
  const read = (name: string | undefined) => {
    const value = name === undefined ? undefined : logs[name];
    return typeof value === "number" || value === undefined ? value : value.dataSync()[0];
  };
  const names = Object.keys(logs);
  return {
    loss: read("loss"),
    accuracy: read(names.find((name) => isAccuracy(name) && !name.startsWith("val_"))),
    valLoss: read("val_loss"),
    valAccuracy: read(names.find((name) => isAccuracy(name) && name.startsWith("val_"))),
  };
}
