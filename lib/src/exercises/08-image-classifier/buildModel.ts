import type { BuildModelSeen, BuildModelTask } from "../../observing/buildModel.js";
import { inLanguage } from "../../text/language.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { Random } from "../core/random.js";
import { written } from "../core/written.js";
import { en } from "./buildModel.en.js";
import { judgePart, lookAtOwn, type PartCheck, requireOwn, wrong } from "./classifierClass.js";
import { compileFault } from "./compileFault.js";
import { networkFault } from "./networkFault.js";
import { referenceFor } from "./referenceNetwork.js";
import { rowsOf, seedOf } from "./toyTask.js";

const text = inLanguage("exercises/08-image-classifier/buildModel", en);

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
  if (seen.noModel) return wrong("no-model", text.noModel(written(seen.noModel.got)));
  if (seen.layers === 0) return wrong("local-model", text.localModel);
  if (!seen.input) return wrong("no-input-shape", text.noInput);
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
  judge: judgePart(checkBuildModel, text.correct),
  given: "start",
  text,
});
