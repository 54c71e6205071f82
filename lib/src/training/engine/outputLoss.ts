import { activate } from "./layers/activation.js";
import type { ActivationName, LossSpec, MetricName } from "./spec.js";
import { targetSize } from "./spec.js";
import type { Tensor } from "./tensor.js";
import type { Rows, Thread } from "./thread.js";

/**
 * The loss and the metrics on the last layer's output.
 *
 * Softmax followed by cross-entropy is one function of the logits z: L = log Σ e^z - z_label, dL/dz = softmax(z) - t; sigmoid
 * with binary cross-entropy likewise. Computed so, no probability is rounded to 0 before its logarithm is taken. That is why
 * the last layer's softmax or sigmoid is done here (`fused`).
 */
export class OutputLoss {
  readonly #thread: Thread;
  readonly #output: Tensor;
  readonly #loss: LossSpec | undefined;
  readonly #metrics: readonly MetricName[];
  readonly #fused: ActivationName;
  readonly #targetPitch: number;
  readonly #scratch: number;

  constructor(
    thread: Thread,
    output: Tensor,
    loss: LossSpec | undefined,
    metrics: readonly MetricName[],
    fused: ActivationName,
  ) {
    this.#thread = thread;
    this.#output = output;
    this.#loss = loss;
    this.#metrics = metrics;
    this.#fused = fused;
    this.#targetPitch = targetSize(loss, output.channels) * 4;
    this.#scratch = thread.arena.bytes(thread.count * output.pixelPitch) + thread.index * output.pixelPitch;
  }

  /** The sums over the thread's rows: the loss, then each metric. With `examples`, the batch's size, also the gradient of the mean loss. */
  compute(
    targets: number,
    index: number,
    { from, used }: Rows,
    examples: number | undefined,
    sums: Float64Array,
  ): void {
    const { kernels } = this.#thread;
    const { address, rowPitch, channels, gradient } = this.#output;
    const rows = [from, used, channels];
    const where = [targets, this.#targetPitch, index];
    const g = examples === undefined ? undefined : gradient;
    const to = [g?.address ?? 0, g?.rowPitch ?? 0, g?.groupPitch ?? 0];
    sums[0] = this.#lossOf([address, rowPitch, ...to, ...where, ...rows], 1 / (examples ?? 1), channels);
    this.#metrics.forEach((metric, i) => {
      const sparse = metric === "sparseCategoricalAccuracy" ? 1 : 0;
      const parameters = [address, rowPitch, ...where, ...rows];
      sums[i + 1] =
        metric === "binaryAccuracy"
          ? kernels.binaryAccuracy(...parameters)
          : kernels.categoricalAccuracy(...parameters, sparse);
    });
  }

  #lossOf(parameters: number[], share: number, channels: number): number {
    const { kernels } = this.#thread;
    const loss = this.#loss;
    const fused = this.#fused !== "linear";
    if (!loss) return 0;
    if (loss.kind === "meanSquaredError") return kernels.meanSquaredError(...parameters, share / channels);
    const keepLogits = fused ? 0 : 1;
    if (loss.kind === "binaryCrossentropy") {
      if (!loss.fromLogits && !fused) return kernels.binaryCrossEntropy(...parameters, share / channels);
      return kernels.sigmoidCrossEntropy(...parameters, share / channels, keepLogits);
    }
    const sparse = loss.kind === "sparseCategoricalCrossentropy" ? 1 : 0;
    if (!loss.fromLogits && !fused) return kernels.crossEntropy(...parameters, share, sparse);
    return kernels.softmaxCrossEntropy(...parameters, share, sparse, keepLogits, this.#scratch);
  }

  /** For predictions: applies what the last layer left to the loss. */
  finish({ from, used }: Rows): void {
    activate(this.#fused, this.#output, from, used, this.#thread);
  }
}

/** The last layer's activation that the loss takes over, if it is of that kind. */
export function fusedActivation(activation: ActivationName, loss: LossSpec | undefined): ActivationName {
  if (!loss || loss.kind === "meanSquaredError" || loss.fromLogits) return "linear";
  const wanted = loss.kind === "binaryCrossentropy" ? "sigmoid" : "softmax";
  return activation === wanted ? wanted : "linear";
}
