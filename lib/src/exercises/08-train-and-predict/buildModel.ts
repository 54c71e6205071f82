import type { tf } from "../../training/tf.js";
import type { Outcome } from "../core/outcome.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { judgePart, type PartCheck, type StudentClassifier, wrong } from "./classifierClass.js";
import { compileFault } from "./compileFault.js";
import { networkFault } from "./networkFault.js";

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
  notOwn:
    "This class has no `buildModel` of its own: what ran is the one it inherits. Write yours between the braces.",
  noModel: (got: string) =>
    `After \`buildModel()\` the field \`this.model\` is ${got}. It should hold the network: \`this.model = tf.sequential(…)\`, or \`this.model.add(…)\` on the empty one that is there.`,
  localModel:
    "After `buildModel()`, `this.model` still has no layers. A variable such as `const model` is gone when the method ends: `fit` and `predict` will look in `this.model`.",
};

/** First the lecture's sizes, whose numbers the student knows; then others, so that fixed numbers show. */
const sizes = [
  [28, 28, 10],
  [6, 5, 4],
] as const;

export const checkBuildModel: PartCheck = async (Class) => {
  if (!Object.hasOwn(Class.prototype, "buildModel")) return wrong("not-own", english.notOwn);
  for (const [height, width, labels] of sizes) {
    const made = new Class(height, width, labels);
    await made.buildModel();
    const fault =
      modelMissing(made) ?? networkFault(made.model, height, width, labels) ?? compileFault(made.model);
    if (fault) return fault;
  }
  return undefined;
};

function modelMissing({ model }: StudentClassifier): Outcome | undefined {
  if (!Array.isArray((model as tf.Sequential | undefined)?.layers))
    return wrong("no-model", english.noModel(written(model)));
  return model.layers.length === 0 ? wrong("local-model", english.localModel) : undefined;
}

export const buildModel = new TaskExercise<unknown>({
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
  needsObjects: true,
  text: english,
});
