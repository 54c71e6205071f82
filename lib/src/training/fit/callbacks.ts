import tf from "#platform/tf";
import { ValueError } from "../../errors/errors.js";
import { trainingText } from "../trainingText.js";

/** A callback as TensorFlow.js runs it. */
export interface Callback {
  setModel(model: unknown): void;
  setParams(params: object): void;
  onTrainBegin(logs?: Logs): Promise<void>;
  onTrainEnd(logs?: Logs): Promise<void>;
  onEpochBegin(epoch: number, logs?: Logs): Promise<void>;
  onEpochEnd(epoch: number, logs?: Logs): Promise<void>;
  onBatchBegin(batch: number, logs?: Logs): Promise<void>;
  onBatchEnd(batch: number, logs?: Logs): Promise<void>;
}

/** The loss and the metrics by their names; plain numbers. */
export type Logs = Record<string, number>;

/** Of all of them; TensorFlow.js does not export it. */
export const BaseCallback = Object.getPrototypeOf(tf.CustomCallback) as new () => Callback;

/** What TensorFlow.js allows as `callbacks`, as a list: objects of its classes, and plain objects of functions. */
export function readCallbacks(given: unknown, yieldEvery: unknown): Callback[] {
  return [given ?? []].flat().map((one: unknown) => {
    if (one instanceof BaseCallback) return one;
    if (typeof one !== "object" || one === null) {
      throw new ValueError("callbacks", trainingText.callbacks, one);
    }
    const Custom = tf.CustomCallback as unknown as new (functions: object, yieldEvery: unknown) => Callback;
    return new Custom(one, yieldEvery);
  });
}

/** Which events anybody listens to: a batch takes a third of a millisecond, so nobody is called for nothing. */
export function listeners(callbacks: readonly Callback[]): { batchBegin: Callback[]; batchEnd: Callback[] } {
  const hasOwn = (
    callback: Callback,
    method: "onBatchBegin" | "onBatchEnd",
    field: "batchBegin" | "batchEnd",
  ) => {
    if (callback instanceof tf.CustomCallback) {
      const inside = callback as unknown as Record<string, unknown>;
      return (
        inside[field] != null ||
        (method === "onBatchEnd" && (inside.yield != null || inside.yieldEvery === "batch"))
      );
    }
    return callback[method] !== BaseCallback.prototype[method];
  };
  return {
    batchBegin: callbacks.filter((callback) => hasOwn(callback, "onBatchBegin", "batchBegin")),
    batchEnd: callbacks.filter((callback) => hasOwn(callback, "onBatchEnd", "batchEnd")),
  };
}
