import { plain } from "../exercises/core/answer.js";
import type { tf } from "../training/tf.js";
import type { ClassifierClass } from "./classifier.js";
import type { FitTask } from "./fit.js";
import { givenSet } from "./given.js";
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
  const classifier = new Class(...task.sizes);
  await networkFor(classifier, task);
  const { images, labels } = givenSet(task);
  const before = plain(classifier.predict(images));
  const result = (await classifier.fit(images, labels, task.epochs)) as tf.History | undefined;
  return { before, losses: result?.history?.loss, after: plain(classifier.predict(images)) };
}
