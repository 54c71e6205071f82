import * as tf from "@tensorflow/tfjs";
import type { LossSpec, MetricName } from "../engine/spec.js";
import { NotCovered } from "./notCovered.js";

/** Losses by their names in `compile`, and by the functions that TensorFlow.js exports for them. */
const losses = new Map<unknown, LossSpec>([
  ["categoricalCrossentropy", { kind: "categoricalCrossentropy", fromLogits: false }],
  ["sparseCategoricalCrossentropy", { kind: "sparseCategoricalCrossentropy", fromLogits: false }],
  ["binaryCrossentropy", { kind: "binaryCrossentropy", fromLogits: false }],
  ["meanSquaredError", { kind: "meanSquaredError" }],
  [tf.losses.softmaxCrossEntropy, { kind: "categoricalCrossentropy", fromLogits: true }],
  [tf.losses.sigmoidCrossEntropy, { kind: "binaryCrossentropy", fromLogits: true }],
  [tf.losses.meanSquaredError, { kind: "meanSquaredError" }],
  [tf.metrics.categoricalCrossentropy, { kind: "categoricalCrossentropy", fromLogits: false }],
  [tf.metrics.binaryCrossentropy, { kind: "binaryCrossentropy", fromLogits: false }],
  [tf.metrics.meanSquaredError, { kind: "meanSquaredError" }],
]);

/** @throws NotCovered if the loss is none of those above */
export function readLoss(given: unknown): LossSpec {
  const loss = onlyOne(given);
  const spec = losses.get(loss);
  if (!spec) throw new NotCovered(`loss ${nameOf(loss)}`);
  return spec;
}

const metrics = new Map<unknown, MetricName>([
  ["binaryAccuracy", "binaryAccuracy"],
  ["categoricalAccuracy", "categoricalAccuracy"],
  [tf.metrics.binaryAccuracy, "binaryAccuracy"],
  [tf.metrics.categoricalAccuracy, "categoricalAccuracy"],
  [tf.metrics.sparseCategoricalAccuracy, "sparseCategoricalAccuracy"],
]);

/** `accuracy` means what suits the loss, as in TensorFlow.js. @throws NotCovered */
export function readMetrics(given: unknown, loss: LossSpec, outputs: number): MetricName[] {
  const isSparse = loss.kind === "sparseCategoricalCrossentropy";
  const list = given == null ? [] : [isRecord(given) ? Object.values(given) : given].flat(2);
  if (list.length > 3) throw new NotCovered("more than three metrics");
  return list.map((metric) => {
    let name = metrics.get(metric);
    if (metric === "accuracy" || metric === "acc") {
      const isBinary = outputs === 1 || (loss.kind === "binaryCrossentropy" && !loss.fromLogits);
      name = isBinary ? "binaryAccuracy" : isSparse ? "sparseCategoricalAccuracy" : "categoricalAccuracy";
    }
    if (!name || isSparse !== (name === "sparseCategoricalAccuracy"))
      throw new NotCovered(`metric ${nameOf(metric)}`);
    return name;
  });
}

/** `compile` takes a loss for each output, in an array or by name; here there is one output. */
function onlyOne(given: unknown): unknown {
  const values = Array.isArray(given) ? given : isRecord(given) ? Object.values(given) : [given];
  return values.length === 1 ? values[0] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (typeof value === "function")
    return value.name ? `${value.name}, a function` : "that is a function of your own";
  return String(value);
}
