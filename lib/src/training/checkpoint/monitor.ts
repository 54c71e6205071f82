import type * as tf from "@tensorflow/tfjs";
import { MonitorError } from "../../errors/errors.js";
import { checkpointText } from "./checkpointText.js";

/** Whether less or more of the monitored value is better; `auto` tells it from the name. */
export const modes = ["auto", "min", "max"] as const;
export type MonitorMode = (typeof modes)[number];

/** More is better for accuracy, precision, recall, AUC and F-measure, as in Keras; less for everything else. */
export function moreIsBetter(monitor: string, mode: MonitorMode): boolean {
  return mode === "auto" ? /acc|precision|recall|auc|f1|fmeasure/i.test(monitor) : mode === "max";
}

/** What `onEpochEnd` is given: numbers, or for a `tf.Callback` scalars that are still TensorFlow.js's. */
export type EpochLogs = Record<string, number | tf.Scalar>;

/** @throws MonitorError if the logs do not have it. */
export async function monitored(monitor: string, logs: EpochLogs): Promise<number> {
  if (!(monitor in logs)) throw new MonitorError(monitor, Object.keys(logs), hint(monitor, logs));
  return number(logs[monitor]);
}

/** The value of a log; the scalar is left as it is, for those who read it next. */
export async function number(value: number | tf.Scalar): Promise<number> {
  return typeof value === "number" ? value : (await value.data())[0];
}

function hint(monitor: string, logs: object): string {
  const short = monitor.replace(/accuracy$/, "acc");
  if (short in logs) return checkpointText.shortName(short);
  const validated = Object.keys(logs).some((name) => name.startsWith("val_"));
  if (!monitor.startsWith("val_") || validated) return "";
  return checkpointText.needsValidation;
}
