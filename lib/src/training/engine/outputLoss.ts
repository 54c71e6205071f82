import { Activating } from "./layers/activation.js";
import type { Rows as LossRows } from "./losses/loss.js";
import { losses, targetMapOf, targetSize } from "./losses/losses.js";
import type { Metric } from "./metrics/metric.js";
import { metricOf } from "./metrics/metrics.js";
import type { ActivationName, ActivationSpec, LossSpec, MetricName, OutputSpec } from "./spec.js";
import type { Tensor } from "./tensor.js";
import type { Rows, Thread } from "./thread.js";

/**
 * The loss and the metrics on an output of the model; over all places, where it is a list of vectors.
 *
 * Softmax followed by cross-entropy is one function of the logits z: L = log Σ e^z - z_label, dL/dz = softmax(z) - t; sigmoid
 * with binary cross-entropy likewise. Computed so, no probability is rounded to 0 before its logarithm is taken. That is why
 * the last layer's softmax or sigmoid is done here (`fused`).
 */
export class OutputLoss {
  readonly output: Tensor;
  /** Floats of an example's target: for each place a class number, or one value for each channel. */
  readonly targetSize: number;
  /** How many sums `compute` finds. */
  readonly sums: number;
  readonly #thread: Thread;
  readonly #loss: LossSpec | undefined;
  readonly #metrics: readonly Metric[];
  readonly #fused: ActivationName;
  readonly #finishing: Activating;
  readonly #scratch: number;
  /** Room for the number of each row's target, where a row is a place of an example. */
  readonly #index: number;
  /** What the calls for each batch have in common. */
  readonly #rows: LossRows;

  constructor(
    thread: Thread,
    output: Tensor,
    loss: LossSpec | undefined,
    metrics: readonly MetricName[],
    fused: ActivationName,
  ) {
    const { arena, count, index, rows } = thread;
    this.#thread = thread;
    this.output = output;
    this.#finishing = Activating.inPlace(fused, output, thread);
    this.#loss = loss;
    this.#metrics = metrics.map(metricOf);
    this.#fused = fused;
    this.sums = sumCount(metrics);
    this.targetSize = output.positions * targetSize(loss, output.channels);
    this.#scratch = arena.bytes(count * output.pixelPitch) + index * output.pixelPitch;
    const { positions, gradient } = output;
    const isList = positions > 1;
    this.#index = loss && isList ? arena.floats(rows * positions) : 0;
    this.#rows = {
      ...{ T: 0, S: 0, index: 0, r0: 0, r1: 0, G: 0 },
      Y: output.address,
      yPitch: isList ? output.pixelPitch : output.rowPitch,
      tPitch: (this.targetSize / positions) * 4,
      channels: output.channels,
      gRowPitch: (gradient?.rowPitch ?? 0) / positions,
      gGroupPitch: gradient?.groupPitch ?? 0,
    };
  }

  /**
   * The sums over the thread's examples, of each example's mean over its places: the loss, then each metric's. With `examples`,
   * the batch's size, also the gradient of the mean loss.
   *
   * @param weights address of what each row counts of the loss; 0 where that is 1
   */
  compute(
    { targets, weights }: { targets: number; weights: number },
    index: number,
    { from, used }: Rows,
    examples: number | undefined,
    sums: Float64Array,
  ): void {
    const { kernels } = this.#thread;
    const { positions } = this.output;
    const [rows, g] = [this.#rows, examples === undefined ? undefined : this.output.gradient];
    if (this.#index) kernels.indexPlaces({ index, places: positions, to: this.#index, r0: from, r1: used });
    rows.T = targets;
    rows.S = weights;
    rows.index = this.#index || index;
    rows.r0 = from * positions;
    rows.r1 = used * positions;
    rows.G = g?.address ?? 0;
    sums[0] = this.#lossOf(rows, 1 / ((examples ?? 1) * positions)) / positions;
    let at = 1;
    for (const metric of this.#metrics) {
      for (const sum of metric.sums({ kernels, outputs: rows, scratch: this.#scratch }))
        sums[at++] = sum / positions;
    }
  }

  #lossOf(rows: LossRows, share: number): number {
    const loss = this.#loss;
    if (!loss) return 0;
    const given = "fromLogits" in loss && loss.fromLogits;
    const logits = this.#fused !== "linear" ? "joined" : given ? "given" : undefined;
    const { kernels } = this.#thread;
    const targets = targetMapOf(loss, rows.channels);
    return losses[loss.kind].compute({ kernels, rows, share, targets, logits, scratch: this.#scratch });
  }

  /** For predictions: applies what the last layer left to the loss. */
  finish({ from, used }: Rows): void {
    this.#finishing.forward(from, used);
  }
}

/** How many sums there are: the loss's, and those of the metrics. */
export function sumCount(metrics: readonly MetricName[]): number {
  return metrics.reduce((count, name) => count + metricOf(name).count, 1);
}

/**
 * What the sums over so many examples amount to: the mean loss, that of each output if there are several, then the metrics of
 * each.
 *
 * @param sums first those of the loss in all, then each output's
 */
export function valuesOf(
  outputs: readonly OutputSpec[],
  [total, ...sums]: readonly number[],
  examples: number,
): number[] {
  const losses: number[] = [];
  const values: number[] = [];
  let at = 0;
  for (const { metrics } of outputs) {
    losses.push(sums[at++] / examples);
    for (const metric of metrics.map(metricOf)) {
      values.push(metric.value(sums.slice(at, at + metric.count), examples));
      at += metric.count;
    }
  }
  return [total / examples, ...(outputs.length > 1 ? losses : []), ...values];
}

/** The last layer's activation that the loss takes over, if it is of that kind. */
export function fusedActivation(activation: ActivationSpec, loss: LossSpec | undefined): ActivationName {
  if (!loss || ("fromLogits" in loss && loss.fromLogits)) return "linear";
  return losses[loss.kind].joins === activation ? activation : "linear";
}
