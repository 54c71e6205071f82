import { round } from "./chartText.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.training;

/** What a chart of training knows of one moment. `accuracy` and the validation values are there if `fit` computes them. */
export interface TrainingValues {
  loss?: number;
  accuracy?: number;
  valLoss?: number;
  valAccuracy?: number;
}

/** What is known before the first batch. */
export interface TrainingPlan {
  epochs?: number;
  /** Batches in an epoch. */
  steps?: number;
  /** Whether an epoch is over after so many batches, without anybody saying so. Default `false`. */
  endsBySteps?: boolean;
  hasAccuracy: boolean;
}

/** A place on the horizontal axis, in epochs: 1.5 is halfway through the second. */
export interface TrainingPoint extends TrainingValues {
  epoch: number;
}

/** Points of the curve within epochs, at most; then two become one. */
const mostPoints = 80;

/** With fewer batches in an epoch, a curve within epochs would tell no more than the epochs themselves. */
const fewestSteps = 5;

/** Collects what `fit` tells its callbacks, and says in words how far it is. */
export class TrainingProgress {
  readonly totalEpochs: number | undefined;
  /** Whether `fit` measures accuracy, as far as is known. */
  hasAccuracy: boolean;
  /** After each epoch. */
  readonly epochs: TrainingPoint[] = [];
  /** Within epochs: means over a few batches each. Empty while the number of batches in an epoch is unknown, or if it is small. */
  batches: TrainingPoint[] = [];
  readonly #startedAt: number;
  readonly #endsBySteps: boolean;
  #stepsPerEpoch: number | undefined;
  #batch = 0;
  /** Means of the current epoch so far, or what `fit` said at its end. */
  #latest: TrainingValues = {};
  #batchesPerPoint = 1;
  /** Batches that are not in a point yet. */
  #open: TrainingValues[] = [];

  constructor(plan: TrainingPlan, startedAt: number) {
    this.totalEpochs = plan.epochs;
    this.#stepsPerEpoch = plan.steps;
    this.#endsBySteps = plan.endsBySteps ?? false;
    this.hasAccuracy = plan.hasAccuracy;
    this.#startedAt = startedAt;
  }

  /** Whether all epochs of the plan are over. */
  get isComplete(): boolean {
    return this.totalEpochs !== undefined && this.epochs.length >= this.totalEpochs;
  }

  addBatch(values: TrainingValues): void {
    this.#batch++;
    this.#take(this.#batch === 1 ? values : runningMean(this.#latest, values, this.#batch));
    if (this.#stepsPerEpoch === undefined) return;
    if (this.#stepsPerEpoch >= fewestSteps) this.#addPoint(values, this.#batch / this.#stepsPerEpoch);
    if (this.#endsBySteps && this.#batch === this.#stepsPerEpoch) this.addEpoch(this.#latest);
  }

  addEpoch(values: TrainingValues): void {
    this.#stepsPerEpoch ??= this.#batch;
    this.epochs.push({ epoch: this.epochs.length + 1, ...values });
    this.#batch = 0;
    this.#take(values);
  }

  /** What was measured after an epoch that is over by its steps. */
  addValidation({ valLoss, valAccuracy }: TrainingValues): void {
    const epoch = this.epochs.at(-1);
    if (epoch === undefined || this.#batch > 0) return;
    Object.assign(epoch, { valLoss, valAccuracy });
    this.#take({ ...this.#latest, valLoss, valAccuracy });
  }

  #take(values: TrainingValues): void {
    this.#latest = values;
    this.hasAccuracy ||= values.accuracy !== undefined;
  }

  #addPoint(newest: TrainingValues, shareOfEpoch: number): void {
    this.#open.push(newest);
    if (this.#open.length < this.#batchesPerPoint) return;
    this.batches.push({ epoch: this.epochs.length + shareOfEpoch, ...mean(this.#open) });
    this.#open = [];
    if (this.batches.length < mostPoints) return;
    this.#batchesPerPoint *= 2;
    this.batches = this.batches.flatMap((point, i) =>
      i % 2 === 0 ? [] : [{ epoch: point.epoch, ...mean([this.batches[i - 1], point]) }],
    );
  }

  /** Such as `epoch 3 of 10, batch 412 of 1,875: loss 0.412, accuracy 0.853; about 20 s left`. */
  words(now: number): string {
    return this.place() + this.#left(now);
  }

  /** The same without how long it will take: it may have been stopped. */
  place(): string {
    const done = this.epochs.length;
    const of = this.totalEpochs === undefined ? "" : text.of(this.totalEpochs);
    if (done === 0 && this.#batch === 0) return text.starting(of);
    const values = inWords(this.#latest);
    if (this.#batch === 0) return text.done(done, of, values);
    const steps = this.#stepsPerEpoch === undefined ? "" : text.of(count(this.#stepsPerEpoch));
    return text.batch(done + 1, of, count(this.#batch) + steps, values);
  }

  /** Such as `10 epochs in 24 s: loss 0.238, accuracy 0.911`. */
  lastWords(now: number): string {
    return text.finished(this.epochs.length, duration(now - this.#startedAt), inWords(this.#latest));
  }

  #left(now: number): string {
    const done = this.epochs.length + this.#batch / (this.#stepsPerEpoch ?? Number.POSITIVE_INFINITY);
    const passed = now - this.#startedAt;
    if (this.totalEpochs === undefined || done === 0 || passed < 1000) return "";
    const left = (passed * (this.totalEpochs - done)) / done;
    return left < 1000 ? "" : text.left(duration(left));
  }
}

function mean(values: TrainingValues[]): TrainingValues {
  const of = (key: keyof TrainingValues) => {
    const present = values.map((each) => each[key]).filter((value): value is number => value !== undefined);
    return present.length === 0 ? undefined : present.reduce((a, b) => a + b, 0) / present.length;
  };
  return { loss: of("loss"), accuracy: of("accuracy") };
}

function runningMean(
  before: TrainingValues,
  { loss, accuracy }: TrainingValues,
  count: number,
): TrainingValues {
  const of = (old: number | undefined, value: number | undefined) =>
    old === undefined || value === undefined ? value : old + (value - old) / count;
  return { loss: of(before.loss, loss), accuracy: of(before.accuracy, accuracy) };
}

function inWords({ loss, accuracy, valLoss, valAccuracy }: TrainingValues): string {
  const parts = { loss, accuracy, valLoss, valAccuracy };
  return (Object.keys(parts) as (keyof typeof parts)[])
    .filter((key) => parts[key] !== undefined)
    .map((key) => `${text[key]} ${round(parts[key] as number)}`)
    .join(", ");
}

function count(n: number): string {
  return n.toLocaleString("en");
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return text.lessThanASecond;
  return seconds < 100 ? text.seconds(seconds) : text.minutes(Math.round(seconds / 60));
}
