import { isPromise, plain } from "../exercises/core/answer.js";
import { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import { type GivenSet, givenSet } from "./given.js";
import { Leftovers } from "./leftovers.js";
import { type NetworkTask, networkFor } from "./network.js";

export interface PredictTask extends NetworkTask, GivenSet {}

export interface PredictSeen {
  returned: "value" | "nothing" | "promise" | "disposed";
  /** What `predict` returned, as plain numbers. */
  value: unknown;
}

/** Asks an object of the student's class about some images. */
export async function observePredict(Class: ClassifierClass, task: PredictTask): Promise<PredictSeen> {
  const left = new Leftovers();
  try {
    const classifier = left.of(() => new Class(...task.sizes));
    await networkFor(classifier, task, left);
    return seenOf(left.of(() => classifier.predict(givenSet(task).images)));
  } finally {
    left.free();
  }
}

function seenOf(result: unknown): PredictSeen {
  if (result === undefined) return { returned: "nothing", value: null };
  const value = plain(result);
  if (isPromise(value)) return { returned: "promise", value: null };
  if (result instanceof tf.Tensor && result.isDisposed) return { returned: "disposed", value: null };
  return { returned: "value", value };
}
