import type { BuildModelSeen, BuildModelTask } from "../../observing/buildModel.js";
import { givenSet } from "../../observing/given.js";
import { tf } from "../../training/tf.js";
import { twinOf } from "./twin.js";

/** What a network with the right layers and settings computes. */
export interface ReferenceNumbers {
  loss: number;
  accuracy: number;
  /** The loss of each step of training. */
  losses: number[];
}

/**
 * Works out what the student's network should compute with the weights and images of `task`. Adam's other settings may be
 * the student's own: the lesson asks for its learning rate alone.
 */
export async function referenceFor(
  { compiled }: BuildModelSeen,
  task: BuildModelTask,
): Promise<ReferenceNumbers> {
  const { beta1, beta2, epsilon } = (compiled?.settings ?? {}) as Record<string, unknown>;
  const { images, labels } = givenSet(task);
  const truth = tf.tensor2d(task.truth as number[][]);
  const model = twinOf({ ...task, ownNetwork: true });
  model.optimizer.dispose(); // the library's own, which this one takes the place of
  model.compile({
    optimizer: tf.train.adam(0.001, share(beta1), share(beta2), share(epsilon)),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"],
  });
  const [loss, accuracy] = tf.tidy(() =>
    [model.evaluate(images, truth)].flat().map((one) => one.dataSync()[0]),
  );
  const losses: number[] = [];
  for (let step = 0; step < task.steps; step++) {
    losses.push([await model.trainOnBatch(images, truth)].flat()[0]);
  }
  tf.dispose([images, labels, truth]);
  model.optimizer.dispose();
  model.dispose();
  return { loss, accuracy, losses };
}

/** A setting between 0 and 1; anything else means the default. */
const share = (setting: unknown) =>
  typeof setting === "number" && setting > 0 && setting < 1 ? setting : undefined;
