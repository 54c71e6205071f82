import { plain } from "../exercises/core/answer.js";
import type { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import type { FitTask } from "./fit.js";
import { givenSet } from "./given.js";
import { Leftovers } from "./leftovers.js";
import { networkFor } from "./network.js";

export interface TogetherSeen {
  /** What `predict` says of the images before training, and after it. */
  before: unknown;
  after: unknown;
  /** The loss of each epoch. */
  losses: unknown;
}

/** Uses the student's class as the lesson does: builds, asks, trains without callbacks, asks again. */
export async function observeTogether(Class: ClassifierClass, task: FitTask): Promise<TogetherSeen> {
  const left = new Leftovers();
  let model: unknown;
  try {
    const classifier = left.of(() => new Class(...task.sizes));
    model = await networkFor(classifier, task, left);
    const { images, labels } = left.of(() => givenSet(task));
    const says = () => plain(left.of(() => classifier.predict(images)));
    const before = says();
    const result = (await left.of(() => classifier.fit(images, labels, task.epochs))) as
      | tf.History
      | undefined;
    return { before, losses: result?.history?.loss, after: says() };
  } finally {
    left.free(model);
  }
}
