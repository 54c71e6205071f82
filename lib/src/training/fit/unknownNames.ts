import tf from "#platform/tf";
import { nearestName } from "../../input/nearestName.js";
import { trainingText } from "../trainingText.js";
import { BaseCallback } from "./callbacks.js";
import { warnOnce } from "./fallback.js";

const shared = [
  "epochs",
  "initialEpoch",
  "verbose",
  "callbacks",
  "validationData",
  "classWeight",
  "yieldEvery",
];
/** What each of them takes. */
const optionsOf = {
  fit: [
    ...shared,
    "batchSize",
    "validationSplit",
    "shuffle",
    "sampleWeight",
    "stepsPerEpoch",
    "validationSteps",
  ],
  fitDataset: [...shared, "batchesPerEpoch", "validationBatches", "validationBatchSize", "validationSplit"],
} as const;
const events = [
  "onTrainBegin",
  "onTrainEnd",
  "onEpochBegin",
  "onEpochEnd",
  "onBatchBegin",
  "onBatchEnd",
  "onYield",
] as const;

/** Says of each option and each callback that TensorFlow.js would pass over in silence which one may be meant. */
export function tellUnknownNames(method: keyof typeof optionsOf, args: object): void {
  const known: readonly string[] = optionsOf[method];
  const { unknownOption, misplacedCallback, unknownCallback } = trainingText;
  for (const name of Object.keys(args)) {
    if (known.includes(name)) continue;
    const event = nearestName(name, events);
    if (event !== undefined && /^on/i.test(name)) warnOnce(misplacedCallback(method, name, event));
    else warnOnce(unknownOption(method, name, nearestName(name, known), known));
  }
  for (const callback of [(args as { callbacks?: unknown }).callbacks ?? []].flat() as object[]) {
    for (const name of namesIn(callback)) {
      if ((events as readonly string[]).includes(name)) continue;
      const event = nearestName(name, events);
      if (event !== undefined) warnOnce(unknownCallback(name, event));
    }
  }
}

/** The functions of a callback that the student has written: of a plain object, or of a class of their own. */
function namesIn(callback: unknown): string[] {
  if (typeof callback !== "object" || callback === null || callback instanceof tf.CustomCallback) return [];
  const names: string[] = [];
  let level: object = callback;
  while (level !== BaseCallback.prototype && level !== Object.prototype && level !== null) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (typeof value === "function") names.push(name);
    }
    level = Object.getPrototypeOf(level);
  }
  return names;
}
