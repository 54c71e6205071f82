import { smoothLabels, tf } from "six-steps";
import type { RandomNumbers } from "./randomNumbers.js";

/** A loss, and what suits it. */
export interface LossCase {
  /** What `compile` is given. */
  compiled: unknown;
  /** Which activations may stand before it. */
  activations: string[];
  targets: keyof typeof targetKinds;
  /** Whether it needs more than one output. */
  several?: true;
  /** Slows the learning down where the loss is steep: what explodes makes every rounding explode. */
  factor?: number;
}

const probabilities = ["softmax", "softmax", "sigmoid"];
const any = ["linear", "tanh", "sigmoid", "softmax", "relu"];

export const lossCases: Record<string, LossCase> = {
  categorical: {
    compiled: "categoricalCrossentropy",
    activations: probabilities,
    targets: "distribution",
    several: true,
  },
  sparse: {
    compiled: "sparseCategoricalCrossentropy",
    activations: probabilities,
    targets: "classNumber",
    several: true,
  },
  binary: { compiled: "binaryCrossentropy", activations: ["sigmoid", "sigmoid", "softmax"], targets: "bits" },
  squared: { compiled: "meanSquaredError", activations: any, targets: "share", factor: 0.03 },
  softmaxLogits: {
    compiled: tf.losses.softmaxCrossEntropy,
    activations: ["linear"],
    targets: "distribution",
    several: true,
  },
  sigmoidLogits: { compiled: tf.losses.sigmoidCrossEntropy, activations: ["linear"], targets: "bits" },
  smoothedCategorical: {
    compiled: smoothLabels("categoricalCrossentropy", 0.2),
    activations: probabilities,
    targets: "distribution",
    several: true,
  },
  smoothedBinary: {
    compiled: smoothLabels("binaryCrossentropy", 0.1),
    activations: ["sigmoid", "sigmoid", "softmax"],
    targets: "bits",
  },
  smoothedSoftmaxLogits: {
    compiled: smoothLabels(tf.losses.softmaxCrossEntropy, 0.1),
    activations: ["linear"],
    targets: "distribution",
    several: true,
  },
  smoothedSigmoidLogits: {
    compiled: smoothLabels(tf.losses.sigmoidCrossEntropy, 0.3),
    activations: ["linear"],
    targets: "bits",
  },
  absolute: { compiled: "meanAbsoluteError", activations: any, targets: "share", factor: 0.3 },
  difference: { compiled: tf.losses.absoluteDifference, activations: any, targets: "share", factor: 0.3 },
  percentage: {
    compiled: "meanAbsolutePercentageError",
    activations: any,
    targets: "farFromZero",
    factor: 3e-4,
  },
  logarithmic: {
    compiled: "meanSquaredLogarithmicError",
    activations: ["relu", "sigmoid", "softmax"],
    targets: "share",
    factor: 0.3,
  },
  huber: { compiled: tf.losses.huberLoss, activations: any, targets: "farFromZero", factor: 0.3 },
  logcosh: { compiled: "logcosh", activations: any, targets: "farFromZero", factor: 0.3 },
  hinge: { compiled: "hinge", activations: any, targets: "signs", factor: 0.3 },
  hingeOfBits: { compiled: tf.losses.hingeLoss, activations: any, targets: "bits", factor: 0.3 },
  squaredHinge: { compiled: "squaredHinge", activations: any, targets: "signs", factor: 0.03 },
  categoricalHinge: {
    compiled: "categoricalHinge",
    activations: ["linear", "tanh", "softmax"],
    targets: "oneHot",
    several: true,
    factor: 0.3,
  },
  poisson: { compiled: "poisson", activations: ["sigmoid", "softmax"], targets: "share" },
  divergence: {
    compiled: "kullbackLeiblerDivergence",
    activations: probabilities,
    targets: "distribution",
    several: true,
  },
  logLoss: { compiled: tf.losses.logLoss, activations: ["sigmoid"], targets: "bits" },
  cosine: {
    compiled: "cosineProximity",
    activations: ["linear", "tanh", "softmax", "sigmoid"],
    targets: "farFromZero",
    factor: 0.1,
  },
};

type MakeTargets = (random: RandomNumbers, examples: number, outputs: number) => tf.Tensor;

const each =
  (value: (random: RandomNumbers) => number): MakeTargets =>
  (random, examples, outputs) =>
    tf.tensor(
      Float32Array.from({ length: examples * outputs }, () => value(random)),
      [examples, outputs],
    );

const classNumbers = (random: RandomNumbers, examples: number, outputs: number) =>
  Float32Array.from({ length: examples }, () => random.whole(0, outputs - 1));

const oneHot: MakeTargets = (random, examples, outputs) =>
  tf.cast(tf.oneHot(tf.tensor1d(classNumbers(random, examples, outputs), "int32"), outputs), "float32");

const targetKinds = {
  classNumber: (random, examples, outputs) =>
    tf.tensor(classNumbers(random, examples, outputs), random.chance(0.5) ? [examples, 1] : [examples]),
  oneHot,
  distribution(random, examples, outputs) {
    if (outputs > 1 && random.chance(0.8)) return oneHot(random, examples, outputs);
    const soft = each((numbers) => numbers.next() + 0.05)(random, examples, outputs);
    return tf.div(soft, tf.sum(soft, 1, true));
  },
  share: each((random) => random.next()),
  bits: each((random) => random.whole(0, 1)),
  signs: each((random) => random.pick([-1, 1])),
  farFromZero: each((random) => random.pick([-1, 1]) * (0.5 + 2 * random.next())),
} satisfies Record<string, MakeTargets>;

export function targetsFor(
  { targets }: LossCase,
  random: RandomNumbers,
  examples: number,
  outputs: number,
): tf.Tensor {
  return targetKinds[targets](random, examples, outputs);
}

/** Up to four metrics that stock TensorFlow.js and the engine mean the same by. */
export function randomMetrics(
  { compiled, activations, targets }: LossCase,
  random: RandomNumbers,
  outputs: number,
): unknown[] {
  const isBinary = outputs === 1 || compiled === "binaryCrossentropy" || targets === "bits";
  const metrics: unknown[] =
    targets === "classNumber"
      ? ["accuracy", "sparseCategoricalCrossentropy", "ce", tf.metrics.sparseCategoricalAccuracy]
      : [
          isBinary ? "binaryAccuracy" : "accuracy",
          "mse",
          "mae",
          tf.metrics.meanAbsoluteError,
          "cosine",
          "MAPE",
        ];
  if (activations === probabilities && targets !== "classNumber")
    metrics.push("categoricalCrossentropy", "crossentropy", tf.metrics.binaryCrossentropy);
  return Array.from({ length: random.whole(0, 4) }, () => random.pick(metrics));
}
