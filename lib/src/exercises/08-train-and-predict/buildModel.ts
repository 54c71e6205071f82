import type { BuildModelSeen, BuildModelTask } from "../../observing/buildModel.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { judgePart, lookAtOwn, type PartCheck, requireOwn, wrong } from "./classifierClass.js";
import { compileFault } from "./compileFault.js";
import { networkFault } from "./networkFault.js";
import { referenceFor } from "./referenceNetwork.js";
import { rowsOf, seedOf } from "./toyTask.js";

const english = {
  question:
    "Write `buildModel`: Flatten, two hidden layers of 128 ReLU nodes, a softmax layer with one node a class; compiled with Adam 0.001, categorical cross-entropy and accuracy.",
  hints: [
    "Four layers, in the order in which the data meets them: flatten, hidden, hidden, output. Then one call of `compile` with what lessons 05 and 07 chose.",
    'The first layer says what comes in: `this.model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }))`. A hidden layer: `tf.layers.dense({ units: 128, activation: "relu" })`.',
    'The output layer has `units: this.numLabels` and `activation: "softmax"`.',
    '`this.model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] })`.',
  ],
  correct:
    "With the same weights your network computes exactly what the reference network computes, at 28 × 28 pixels and 10 classes and at other sizes. It has 118,282 weights and biases.",
  noModel: (got: string) =>
    `After \`buildModel()\` the field \`this.model\` is ${got}. It should hold the network: \`this.model = tf.sequential(…)\`, or \`this.model.add(…)\` on the empty one that is there.`,
  localModel:
    "After `buildModel()`, `this.model` still has no layers. A variable such as `const model` is gone when the method ends: `fit` and `predict` will look in `this.model`.",
  noInput:
    "The first layer does not say what comes in, so the network has no weights yet: `inputShape: [this.imageHeight, this.imageWidth]`.",
};

/** First the lecture's sizes, whose numbers the student knows; then others, so that fixed numbers show. */
const sizes = [
  [28, 28, 10],
  [6, 5, 4],
] as const;

export const checkBuildModel: PartCheck = async (look, facts) => {
  requireOwn(facts, "buildModel");
  const random = new Random("buildModel");
  for (const one of sizes) {
    const labels = random.integers(12, 0, one[2] - 1);
    const task = { sizes: one, seed: seedOf(random), labels, truth: rowsOf(labels, one[2]), steps: 3 };
    const fault = await modelFault(
      seenOf(await lookAtOwn(look, "buildModel", "buildModel", task)) as BuildModelSeen,
      task,
    );
    if (fault) return fault;
  }
  return undefined;
};

async function modelFault(seen: BuildModelSeen, task: BuildModelTask): Promise<Outcome | undefined> {
  if (seen.noModel) return wrong("no-model", english.noModel(written(seen.noModel.got)));
  if (seen.layers === 0) return wrong("local-model", english.localModel);
  if (!seen.input) return wrong("no-input-shape", english.noInput);
  return networkFault(seen, task) ?? compileFault(seen, await referenceFor(seen, task));
}

export const buildModel = new ClassExercise({
  name: "buildModel",
  stub: `class ClassifierWithModel extends ImageClassifierMLP {
  override buildModel(): void {
    todo();
  }
}`,
  solution: `class ClassifierWithModel extends ImageClassifierMLP {
  override buildModel(): void {
    this.model.add(tf.layers.flatten({ inputShape: [this.imageHeight, this.imageWidth] }));
    this.model.add(tf.layers.dense({ units: 128, activation: "relu" }));
    this.model.add(tf.layers.dense({ units: 128, activation: "relu" }));
    this.model.add(tf.layers.dense({ units: this.numLabels, activation: "softmax" }));
    this.model.compile({
      optimizer: tf.train.adam(0.001),
      loss: "categoricalCrossentropy",
      metrics: ["accuracy"],
    });
  }
}`,
  judge: judgePart(checkBuildModel, english.correct),
  given: "start",
  text: english,
});
