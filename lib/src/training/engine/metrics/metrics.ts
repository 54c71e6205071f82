import { asGiven, losses } from "../losses/losses.js";
import type { LossSpec, MetricName } from "../spec.js";
import { binaryAccuracy, categoricalAccuracy, sparseCategoricalAccuracy } from "./accuracy.js";
import { type Metric, meanOf } from "./metric.js";
import { precision } from "./precision.js";
import { recall } from "./recall.js";

const own = { binaryAccuracy, categoricalAccuracy, precision, recall, sparseCategoricalAccuracy };

/** The metric of that name; of a loss's name, its mean without weights or smoothing. */
export function metricOf(name: MetricName): Metric {
  return name in own ? own[name as keyof typeof own] : lossMetrics[name as LossSpec["kind"]];
}

const noGradient = { G: 0, gRowPitch: 0, gGroupPitch: 0, S: 0 };

const lossMetrics = Object.fromEntries(
  Object.entries(losses).map(([name, loss]) => [
    name,
    meanOf(({ kernels, outputs, scratch }) =>
      loss.compute({
        kernels,
        rows: { ...outputs, ...noGradient },
        share: 1,
        targets: asGiven,
        logits: undefined,
        scratch,
      }),
    ),
  ]),
) as Record<LossSpec["kind"], Metric>;
