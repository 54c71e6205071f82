import { cell } from "#platform/cell";
import tf from "#platform/tf";
import { type Display, signalOfThisCell } from "../display/display.js";
import { LiveFigure } from "../display/figure.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { plotsText } from "./plotsText.js";
import { laterCaption, trainingChart } from "./trainingFigure.js";
import { TrainingProgress, type TrainingValues } from "./trainingProgress.js";

export interface LiveTrainingChartOptions {
  /** How many epochs there will be. Default: as `fit` says. */
  epochs?: number;
  /**
   * How many batches make an epoch of the chart. Given, several calls of `fit`, or a loop of your own, share one chart, which
   * counts their batches. Default: as `fit` says, and each `fit` begins the chart anew.
   */
  steps?: number;
  /** Written above the charts, before the progress. Default `Training`. */
  title?: string;
}

/** Milliseconds from one drawing to the next: the longer it goes on, the less each one tells, and drawing takes a page that trains. */
const drawEvery = { first: 400, last: 1000 };

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
 * In a loop of your own, tell it of each batch:
 *
 *     const chart = liveTrainingChart({ epochs: 4, steps: 300 });
 *     // for each batch:
 *     const [loss, acc] = await model.trainOnBatch(batch.images, batch.labels);
 *     await chart.addBatch({ loss, acc });
 *
 * @throws ValueError if `epochs` or `steps` is not a whole number, 1 or more; UnknownOptionError.
 */
export function liveTrainingChart(options: LiveTrainingChartOptions = {}): LiveTrainingChart {
  checkOptions("liveTrainingChart", options, ["epochs", "steps", "title"]);
  const { epochs, steps } = options;
  for (const [name, count] of Object.entries({ epochs, steps })) {
    if (count !== undefined) checkWhole(name, count, 1);
  }
  const callbacks = new TrainingChartCallback(options);
  return {
    callbacks,
    addBatch: (logs) => callbacks.addBatch(logs),
    get history() {
      return callbacks.history;
    },
  };
}

export interface LiveTrainingChart {
  /** What `fit` takes as its `callbacks`, alone or in a list. */
  callbacks: tf.Callback;
  /** Tells the chart of a batch of a loop of your own: the batch's loss and, if there is one, its accuracy. */
  addBatch(logs: { loss: number; acc?: number }): Promise<void>;
  /** What was measured after each epoch so far. It is there after Stop, too. */
  readonly history: ChartHistory;
}

/** One entry per complete epoch, under TensorFlow.js's names; empty where nothing measures it. */
export interface ChartHistory {
  loss: number[];
  acc: number[];
  val_loss: number[];
  val_acc: number[];
}

type Logs = Parameters<tf.Callback["onBatchEnd"]>[1];

/** What `fit` tells callbacks of its plan; `fitDataset` may know less. */
interface FitParams {
  epochs?: number;
  steps?: number | null;
  samples?: number | null;
  batchSize?: number | null;
}

/** A TensorFlow.js callback object, because only those are told how many batches an epoch has. */
export class TrainingChartCallback extends tf.Callback {
  readonly #options: LiveTrainingChartOptions;
  readonly #display: Display | undefined;
  #figure: LiveFigure | undefined;
  #progress = new TrainingProgress({ hasAccuracy: false }, 0);
  #beganAt = 0;
  #drawnAt = 0;
  /** Of the cell that trains: Stop was pressed. */
  #signal: AbortSignal | undefined;

  /** Whether it goes on from one `fit` to the next. */
  get #isShared(): boolean {
    return this.#options.steps !== undefined;
  }

  /** Whether there are epochs to come in the chart that was begun last. */
  get #isGoing(): boolean {
    return this.#figure !== undefined && !this.#progress.isComplete;
  }

  /** @param display where the chart appears. Default: the cell that runs when training begins. */
  constructor(options: LiveTrainingChartOptions = {}, display?: Display) {
    super();
    this.#options = options;
    this.#display = display;
  }

  get history(): ChartHistory {
    const of = (key: keyof TrainingValues) =>
      this.#progress.epochs.flatMap((point) => (point[key] === undefined ? [] : [point[key]]));
    return { loss: of("loss"), acc: of("accuracy"), val_loss: of("valLoss"), val_acc: of("valAccuracy") };
  }

  override async onTrainBegin(): Promise<void> {
    if (this.#isShared && this.#isGoing) return;
    const { epochs, steps, samples, batchSize } = (this.params ?? {}) as FitParams;
    const batches = steps ?? (samples && batchSize ? Math.ceil(samples / batchSize) : undefined);
    const hasAccuracy = this.model?.metricsNames?.some((name) => isAccuracy(name)) ?? false;
    await this.#begin({ epochs, steps: batches }, hasAccuracy);
  }

  override async onBatchEnd(_batch: number, logs?: Logs): Promise<void> {
    this.#progress.addBatch(valuesOf(logs));
    await this.#drawIfDue();
  }

  override async onEpochEnd(_epoch: number, logs?: Logs): Promise<void> {
    if (this.#isShared) this.#progress.addValidation(valuesOf(logs));
    else this.#progress.addEpoch(valuesOf(logs));
    await this.#drawIfDue();
  }

  override async onTrainEnd(): Promise<void> {
    if (this.#isShared && !this.#progress.isComplete) await this.#drawIfDue();
    else this.#finish();
  }

  async addBatch(logs: Logs): Promise<void> {
    if (!this.#isGoing) await this.#begin();
    this.#progress.addBatch(valuesOf(logs));
    if (this.#progress.isComplete) this.#finish();
    else await this.#drawIfDue();
  }

  async #begin(fit: { epochs?: number; steps?: number } = {}, hasAccuracy = false): Promise<void> {
    this.#figure = new LiveFigure(this.#display);
    const { epochs = fit.epochs, steps = fit.steps } = this.#options;
    const plan = { epochs, steps, endsBySteps: this.#isShared, hasAccuracy };
    this.#beganAt = performance.now();
    this.#progress = new TrainingProgress(plan, this.#beganAt);
    this.#signal?.removeEventListener("abort", this.#onStop);
    this.#signal = signalOfThisCell();
    this.#signal?.addEventListener("abort", this.#onStop);
    await this.#draw();
  }

  /** May come in the midst of a batch: what has been told so far is shown. */
  readonly #onStop = () => {
    if (this.#isGoing) this.#show(plotsText.training.stopped(this.#progress.place()));
    this.#figure = undefined; // a draw that is still to come would promise a rest again
  };

  #finish(): void {
    this.#signal?.removeEventListener("abort", this.#onStop);
    this.#show(this.#progress.lastWords(performance.now()));
  }

  #show(lastWords: string): void {
    this.#figure?.finish(trainingChart(this.#progress, lastWords, this.#options.title));
  }

  async #drawIfDue(): Promise<void> {
    const pause = Math.max(drawEvery.first, Math.min(drawEvery.last, (this.#drawnAt - this.#beganAt) / 20));
    if (performance.now() - this.#drawnAt >= pause) await this.#draw();
  }

  async #draw(): Promise<void> {
    const words = this.#progress.words(performance.now());
    const { title } = this.#options;
    const chart = trainingChart(this.#progress, words, title);
    this.#figure?.update({ ...chart, laterCaption: laterCaption(this.#progress, title) });
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
