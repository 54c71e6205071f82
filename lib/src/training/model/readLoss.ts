import tf from "#platform/tf";
import type { LossSpec, MetricName } from "../engine/spec.js";
import { smoothedLossOf } from "../labelSmoothing.js";
import { trainingText } from "../trainingText.js";
import type { LayersModelInside } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

const { lacks } = trainingText;

/** Those that TensorFlow.js knows by name, but for the cross-entropies. */
const regressionLosses = [
  "categoricalHinge",
  "cosineProximity",
  "hinge",
  "kullbackLeiblerDivergence",
  "logcosh",
  "meanAbsoluteError",
  "meanAbsolutePercentageError",
  "meanSquaredError",
  "meanSquaredLogarithmicError",
  "poisson",
  "squaredHinge",
] as const;

/** The functions in `tf.metrics` that are losses too. */
const metricsOfLosses = [
  [tf.metrics.cosineProximity, "cosineProximity"],
  [tf.metrics.meanAbsoluteError, "meanAbsoluteError"],
  [tf.metrics.meanAbsolutePercentageError, "meanAbsolutePercentageError"],
  [tf.metrics.MAPE, "meanAbsolutePercentageError"],
  [tf.metrics.mape, "meanAbsolutePercentageError"],
  [tf.metrics.meanSquaredError, "meanSquaredError"],
  [tf.metrics.MSE, "meanSquaredError"],
  [tf.metrics.mse, "meanSquaredError"],
] as const;

/** Losses by their names in `compile`, and by the functions that TensorFlow.js exports for them. */
const losses = new Map<unknown, LossSpec>([
  ["categoricalCrossentropy", { kind: "categoricalCrossentropy", fromLogits: false }],
  ["sparseCategoricalCrossentropy", { kind: "sparseCategoricalCrossentropy", fromLogits: false }],
  ["binaryCrossentropy", { kind: "binaryCrossentropy", fromLogits: false }],
  ...regressionLosses.map((kind) => [kind, { kind }] as const),
  [tf.losses.softmaxCrossEntropy, { kind: "categoricalCrossentropy", fromLogits: true }],
  [tf.losses.sigmoidCrossEntropy, { kind: "binaryCrossentropy", fromLogits: true }],
  [tf.losses.meanSquaredError, { kind: "meanSquaredError" }],
  [tf.losses.absoluteDifference, { kind: "meanAbsoluteError" }],
  [tf.losses.huberLoss, { kind: "huber" }],
  [tf.losses.hingeLoss, { kind: "hinge", zeroOne: true }],
  [tf.losses.logLoss, { kind: "logLoss" }],
  [tf.metrics.categoricalCrossentropy, { kind: "categoricalCrossentropy", fromLogits: false }],
  [tf.metrics.binaryCrossentropy, { kind: "binaryCrossentropy", fromLogits: false }],
  ...metricsOfLosses.map(([metric, kind]) => [metric, { kind }] as const),
]);

/** What `compile` was given as the loss of an output: one for all of them, or one for each, in an array or by name. */
export function lossOf({ loss, outputNames }: LayersModelInside, output: number): unknown {
  if (Array.isArray(loss)) return loss[output];
  return isRecord(loss) ? loss[outputNames[output]] : loss;
}

/** The same for the metrics: an array is for all of them. */
export function metricsOf({ metrics, outputNames }: LayersModelInside, output: number): unknown {
  return isRecord(metrics) ? metrics[outputNames[output]] : metrics;
}

/** @throws NotCovered if the loss is none of those above */
export function readLoss(loss: unknown): LossSpec {
  const spec = losses.get(loss) ?? smoothedLossOf(loss);
  if (!spec) throw new NotCovered(lacks.loss(nameOf(loss)));
  return spec;
}

const metrics = new Map<unknown, MetricName>([
  ["binaryAccuracy", "binaryAccuracy"],
  ["categoricalAccuracy", "categoricalAccuracy"],
  ["precision", "precision"],
  ["categoricalCrossentropy", "categoricalCrossentropy"],
  ["sparseCategoricalCrossentropy", "sparseCategoricalCrossentropy"],
  ["mse", "meanSquaredError"],
  ["MSE", "meanSquaredError"],
  ["mae", "meanAbsoluteError"],
  ["MAE", "meanAbsoluteError"],
  ["mape", "meanAbsolutePercentageError"],
  ["MAPE", "meanAbsolutePercentageError"],
  ["cosine", "cosineProximity"],
  [tf.metrics.binaryAccuracy, "binaryAccuracy"],
  [tf.metrics.categoricalAccuracy, "categoricalAccuracy"],
  [tf.metrics.sparseCategoricalAccuracy, "sparseCategoricalAccuracy"],
  [tf.metrics.precision, "precision"],
  [tf.metrics.recall, "recall"],
  [tf.metrics.binaryCrossentropy, "binaryCrossentropy"],
  [tf.metrics.categoricalCrossentropy, "categoricalCrossentropy"],
  ...metricsOfLosses,
]);

const sparseMetrics = {
  accuracy: "sparseCategoricalAccuracy",
  crossentropy: "sparseCategoricalCrossentropy",
} as const;
const binaryMetrics = { accuracy: "binaryAccuracy", crossentropy: "binaryCrossentropy" } as const;
const categoricalMetrics = {
  accuracy: "categoricalAccuracy",
  crossentropy: "categoricalCrossentropy",
} as const;
/** The metrics that mean what suits the loss. */
const suiting = new Map<unknown, keyof typeof sparseMetrics>([
  ["accuracy", "accuracy"],
  ["acc", "accuracy"],
  ["crossentropy", "crossentropy"],
  ["ce", "crossentropy"],
]);

/** `accuracy` and `crossentropy` mean what suits the loss, as in TensorFlow.js. @throws NotCovered */
export function readMetrics(given: unknown, loss: LossSpec, outputs: number): MetricName[] {
  const isSparse = loss.kind === "sparseCategoricalCrossentropy";
  const isBinary = outputs === 1 || (loss.kind === "binaryCrossentropy" && !loss.fromLogits);
  const suited = isBinary ? binaryMetrics : isSparse ? sparseMetrics : categoricalMetrics;
  const list = given == null ? [] : [given].flat(2);
  return list.map((metric) => {
    const suits = suiting.get(metric);
    const name = suits ? suited[suits] : metrics.get(metric);
    // class numbers can be compared with nothing else
    if (!name || isSparse !== name.startsWith("sparse")) throw new NotCovered(lacks.metric(nameOf(metric)));
    return name;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (typeof value === "function") return value.name ? lacks.aFunction(value.name) : lacks.ownFunction;
  return String(value);
}
