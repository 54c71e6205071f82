import { ImageClassifierMLP } from "../../models/imageClassifierMlp.js";
import type { tf } from "../../training/tf.js";
import { same } from "../core/answer.js";
import type { Outcome } from "../core/outcome.js";
import { TaskExercise } from "../core/taskExercise.js";
import { NotAttempted } from "../core/todo.js";
import { written } from "../core/written.js";
import { checkBuildModel } from "./buildModel.js";
import {
  type ClassifierClass,
  notAClass,
  type PartCheck,
  type StudentClassifier,
  wrong,
} from "./classifierClass.js";
import { checkFields } from "./fields.js";
import { checkFit } from "./fit.js";
import { checkPredict } from "./predict.js";
import { checkToOneHotLabels } from "./toOneHotLabels.js";
import { toySet, toySizes } from "./toySet.js";

const english = {
  question: "Put your five parts into one class, `MyImageClassifier`.",
  hints: [
    "Copy what stood in the braces of each part into its method here. Nothing is inherited now: the class stands on its own.",
    "A static method is called on its class: inside `fit` it is now `MyImageClassifier.toOneHotLabels(…)`.",
    "If one part will not come right, run `ask.buildModel.solution();` (or another part's) and compare.",
  ],
  correct:
    "The check gave your class and the library's the same weights and the same images. Both gave the same predictions before training, and the same loss in each epoch. From here on the lesson uses the library's class: it is yours, with clear errors for wrong input.",
  unfinished: (right: string, next: string) => `Right so far: ${right}. Still \`todo()\`: ${next}.`,
  inPart: (part: string, message: string) => `In ${part}: ${message}`,
  predictionsDiffer: (got: string, want: string) =>
    `With the same weights, your class predicts ${got} for the first image and the library's ${want}.`,
  lossDiffers: (got: string, want: string) =>
    `With the same weights and images, the loss of each epoch is ${got} with your class and ${want} with the library's.`,
};

/** In the order in which the class is built up: what comes later needs what comes earlier. */
const parts: [name: string, check: PartCheck][] = [
  ["the constructor", checkFields],
  ["`buildModel`", checkBuildModel],
  ["`toOneHotLabels`", checkToOneHotLabels],
  ["`fit`", checkFit],
  ["`predict`", checkPredict],
];

async function judge(answer: unknown): Promise<Outcome> {
  const fault = notAClass(answer);
  if (fault) return fault;
  const Class = answer as ClassifierClass;
  const right: string[] = [];
  for (const [part, check] of parts) {
    const outcome = await attempted(check, Class);
    if (outcome?.kind === "notAttempted" && right.length > 0) {
      return wrong("unfinished", english.unfinished(right.join(", "), part));
    }
    if (outcome?.kind === "incorrect") return { ...outcome, message: english.inPart(part, outcome.message) };
    if (outcome) return outcome;
    right.push(part);
  }
  return (await unlikeLibrary(Class)) ?? { kind: "correct", message: english.correct };
}

async function attempted(check: PartCheck, Class: ClassifierClass): Promise<Outcome | undefined> {
  try {
    return await check(Class);
  } catch (error) {
    if (error instanceof NotAttempted) return { kind: "notAttempted" };
    throw error;
  }
}

/** Where the class and the library's part ways, given the same weights and one batch of images. */
async function unlikeLibrary(Class: ClassifierClass): Promise<Outcome | undefined> {
  const { images, labels } = toySet();
  const mine = new Class(...toySizes);
  const library = new ImageClassifierMLP(...toySizes) as StudentClassifier;
  await mine.buildModel();
  library.buildModel();
  mine.model.setWeights(library.model.getWeights());
  const [got, want] = [mine, library].map((one) => (one.predict(images) as tf.Tensor2D).arraySync());
  if (!same(got, want, 1e-5)) {
    return wrong("predictions-differ", english.predictionsDiffer(written(got[0]), written(want[0])));
  }
  const losses = [];
  for (const one of [mine, library]) {
    losses.push(((await one.fit(images, labels, 4)) as tf.History).history.loss);
  }
  // 24 images are one batch, so the order in which they are drawn changes no more than rounding does.
  return same(losses[0], losses[1], 1e-4)
    ? undefined
    : wrong("loss-differs", english.lossDiffers(written(losses[0]), written(losses[1])));
}

const head = `class MyImageClassifier {
  imageHeight: number;
  imageWidth: number;
  numLabels: number;
  model = tf.sequential();
`;

export const wholeClass = new TaskExercise<unknown>({
  name: "wholeClass",
  stub: `${head}
  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    todo();
  }

  buildModel(): void {
    todo();
  }

  static toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    return todo();
  }

  async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    return todo();
  }

  predict(images: tf.Tensor3D): tf.Tensor2D {
    return todo();
  }
}`,
  solution: `${head}
  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    this.imageHeight = imageHeight;
    this.imageWidth = imageWidth;
    this.numLabels = numLabels;
  }

  buildModel(): void {
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

  static toOneHotLabels(indexLabels: tf.Tensor1D, dim: number): tf.Tensor2D {
    for (const label of indexLabels.dataSync()) {
      if (label < 0 || label >= dim) throw new RangeError(\`There is no column for label \${label}.\`);
    }
    return tf.oneHot(indexLabels, dim) as tf.Tensor2D;
  }

  async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    const oneHotLabels = MyImageClassifier.toOneHotLabels(labels, this.numLabels);
    return await this.model.fit(images, oneHotLabels, {
      epochs: numEpochs,
      batchSize: 32,
      verbose: 0,
      callbacks,
    });
  }

  predict(images: tf.Tensor3D): tf.Tensor2D {
    return this.model.predict(images) as tf.Tensor2D;
  }
}`,
  judge,
  needsObjects: true,
  text: english,
});
