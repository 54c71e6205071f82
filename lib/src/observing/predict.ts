import { plain } from "../exercises/core/answer.js";
import { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import { type GivenSet, givenSet } from "./given.js";
import { type NetworkTask, networkFor } from "./network.js";

export interface PredictTask extends NetworkTask, GivenSet {}

export interface PredictSeen {
  returned: "a value" | "nothing" | "a promise" | "a disposed tensor";
  /** What `predict` gave back, as plain numbers. */
  value: unknown;
}

/** Asks an object of the student's class about some images. */
export async function observePredict(Class: ClassifierClass, task: PredictTask): Promise<PredictSeen> {
  const classifier = new Class(...task.sizes);
  await networkFor(classifier, task);
  const result = classifier.predict(givenSet(task).images);
  if (result === undefined) return { returned: "nothing", value: null };
  if (result instanceof Promise) {
    result.catch(() => {});
    return { returned: "a promise", value: null };
  }
  if (result instanceof tf.Tensor && result.isDisposed) return { returned: "a disposed tensor", value: null };
  return { returned: "a value", value: plain(result) };
}
