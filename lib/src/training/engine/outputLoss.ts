import { activate } from "./layers/activation.js";
import type { Rows as LossRows } from "./losses/loss.js";
import { losses, targetSize } from "./losses/losses.js";
import type { ActivationName, LossSpec, MetricName } from "./spec.js";
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
    const { address: Y, rowPitch: yPitch, channels, gradient } = this.#output;
    const outputs = { Y, yPitch, T: targets, tPitch: this.#targetPitch, index, r0: from, r1: used, channels };
    const g = examples === undefined ? undefined : gradient;
    const rows = {
      ...outputs,
      G: g?.address ?? 0,
      gRowPitch: g?.rowPitch ?? 0,
      gGroupPitch: g?.groupPitch ?? 0,
    };
    sums[0] = this.#lossOf(rows, 1 / (examples ?? 1));
    this.#metrics.forEach((metric, i) => {
      sums[i + 1] =
        metric === "binaryAccuracy"
          ? kernels.binaryAccuracy(outputs)
          : kernels.categoricalAccuracy({ ...outputs, sparse: metric === "sparseCategoricalAccuracy" });
    });
  }

  #lossOf(rows: LossRows, share: number): number {
    const loss = this.#loss;
    if (!loss) return 0;
    const given = "fromLogits" in loss && loss.fromLogits;
    const logits = this.#fused !== "linear" ? "joined" : given ? "given" : undefined;
    const { kernels } = this.#thread;
    return losses[loss.kind].compute({ kernels, rows, share, logits, scratch: this.#scratch });
  }

  /** For predictions: applies what the last layer left to the loss. */
  finish({ from, used }: Rows): void {
    activate(this.#fused, this.#output, from, used, this.#thread);
  }
}

/** The last layer's activation that the loss takes over, if it is of that kind. */
export function fusedActivation(activation: ActivationName, loss: LossSpec | undefined): ActivationName {
  if (!loss || ("fromLogits" in loss && loss.fromLogits)) return "linear";
  return activation === losses[loss.kind].joins ? activation : "linear";
}
