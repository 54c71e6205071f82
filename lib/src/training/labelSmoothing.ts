import tf from "#platform/tf";
import { ValueError } from "../errors/errors.js";
import type { LossSpec } from "./engine/spec.js";
import { trainingText } from "./trainingText.js";

/** What `compile` takes as a loss when it is a function: a value for each example. */
export type LossFunction = (labels: tf.Tensor, outputs: tf.Tensor) => tf.Tensor;

/** A loss whose labels can be smoothed, and its value for each example, or for each output of each example. */
interface Smoothable {
  spec: LossSpec;
  value: LossFunction;
}

const { NONE } = tf.Reduction;

const smoothable = new Map<unknown, Smoothable>([
  [
    "categoricalCrossentropy",
    {
      spec: { kind: "categoricalCrossentropy", fromLogits: false },
      value: tf.metrics.categoricalCrossentropy,
    },
  ],
  [
    "binaryCrossentropy",
    { spec: { kind: "binaryCrossentropy", fromLogits: false }, value: tf.metrics.binaryCrossentropy },
  ],
  [
    tf.losses.softmaxCrossEntropy,
    {
      spec: { kind: "categoricalCrossentropy", fromLogits: true },
      value: (labels, outputs) => tf.losses.softmaxCrossEntropy(labels, outputs, undefined, 0, NONE),
    },
  ],
  [
    tf.losses.sigmoidCrossEntropy,
    {
      spec: { kind: "binaryCrossentropy", fromLogits: true },
      value: (labels, outputs) =>
        tf.mean(tf.losses.sigmoidCrossEntropy(labels, outputs, undefined, 0, NONE), -1),
    },
  ],
]);

const smoothed = new WeakMap<object, LossSpec>();

/**
 * A cross-entropy whose labels are smoothed, as Keras's `label_smoothing`: of each label the part `amount` is spread over all
 * classes alike, or for binary cross-entropy over yes and no. A network then learns not to be too sure. Metrics take the labels
 * as they are.
 *
 *     model.compile({ optimizer: "adam", loss: smoothLabels("categoricalCrossentropy", 0.1), metrics: ["accuracy"] });
 *
 * The function that it returns is known to the training engine; one that calls `tf.losses.softmaxCrossEntropy` with its own
 * `labelSmoothing` is not, since nobody can see what a function does, and trains on slower TensorFlow.js.
 *
 * @param loss "categoricalCrossentropy" or "binaryCrossentropy", of probabilities, or for logits
 *   `tf.losses.softmaxCrossEntropy` or `tf.losses.sigmoidCrossEntropy`
 * @param amount from 0 to 1
 * @throws ValueError for another loss or amount
 */
export function smoothLabels(
  loss:
    | "categoricalCrossentropy"
    | "binaryCrossentropy"
    | typeof tf.losses.softmaxCrossEntropy
    | typeof tf.losses.sigmoidCrossEntropy,
  amount: number,
): LossFunction {
  const known = smoothable.get(loss);
  if (!known) throw new ValueError("smoothLabels", trainingText.smoothable, loss);
  if (!(amount >= 0 && amount <= 1)) throw new ValueError("amount", trainingText.smoothing, amount);
  const isBinary = known.spec.kind === "binaryCrossentropy";
  const smoothedLoss: LossFunction = (labels, outputs) =>
    tf.tidy(() => {
      const ways = isBinary ? 2 : (outputs.shape.at(-1) as number);
      return known.value(tf.add(tf.mul(labels, 1 - amount), amount / ways), outputs);
    });
  Object.defineProperty(smoothedLoss, "name", { value: typeof loss === "string" ? loss : known.spec.kind });
  smoothed.set(smoothedLoss, { ...known.spec, labelSmoothing: amount } as LossSpec);
  return smoothedLoss;
}

/** What a loss is that `smoothLabels` has made. */
export function smoothedLossOf(loss: unknown): LossSpec | undefined {
  return typeof loss === "function" ? smoothed.get(loss) : undefined;
}
