import { ImageClassifierMLP } from "../../models/imageClassifierMlp.js";
import type { FitTask } from "../../observing/fit.js";
import { givenSet, giveWeights } from "../../observing/given.js";
import type { TogetherSeen } from "../../observing/together.js";
import { plain, same } from "../core/answer.js";
import { ClassExercise, conclude, concluded, type Look, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { checkBuildModel } from "./buildModel.js";
import { checkFit } from "./checkFit.js";
import { type ClassFacts, classFacts, type PartCheck, wrong } from "./classifierClass.js";
import { checkFields } from "./fields.js";
import { checkPredict } from "./predict.js";
import { checkToOneHotLabels } from "./toOneHotLabels.js";
import { toySizes, toyTask } from "./toyTask.js";

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
  extended: (name: string) =>
    `\`${name}\` builds on \`ImageClassifierMLP\`, which has all five parts already. This class stands on its own, and nothing is inherited: leave \`extends\` out, and copy your five parts into it.`,
  delegated: (name: string, method: string) =>
    `\`${name}\` still uses the library's \`${method}\`. The class stands on its own now: call its own method, \`${method === "toOneHotLabels" ? `${name}.${method}` : `this.${method}`}(…)\`, and write in it what is to be done.`,
  predictionsDiffer: (got: string, want: string) =>
    `With the same weights, your class predicts ${got} for the first image and the library's ${want}.`,
  predictionsDifferLater: (got: string, want: string) =>
    `Both classes have been trained alike. Then yours predicts ${got} for the first image, and the library's ${want}.`,
  lossDiffers: (got: string, want: string) =>
    `With the same weights and images, the loss of each epoch is ${got} with your class and ${want} with the library's.`,
};

/** In the order in which the class is built up: what comes later needs what comes earlier. */
const parts: [name: string, check: PartCheck][] = [
  ["the constructor", checkFields],
  ["`buildModel`", checkBuildModel],
  ["`toOneHotLabels`", checkToOneHotLabels],
  ["`fit`", checkFit(true)],
  ["`predict`", checkPredict(true)],
];

async function judge(look: Look): Promise<Outcome> {
  const facts = await classFacts(look);
  if (facts.buildsOnLibrary) return wrong("extends", english.extended(facts.name));
  const alone = standingAlone(look, facts);
  const right: string[] = [];
  for (const [part, check] of parts) {
    const outcome = await concluded(async () => check(alone, facts));
    if (outcome?.kind === "notAttempted" && right.length > 0) {
      return wrong("unfinished", english.unfinished(right.join(", "), part));
    }
    if (outcome?.kind === "incorrect") return { ...outcome, message: english.inPart(part, outcome.message) };
    if (outcome) return outcome;
    right.push(part);
  }
  return (await unlikeLibrary(alone)) ?? { kind: "correct", message: english.correct };
}

/** Looks as `look` does. Ends the judgement where a method of the library's class has run. */
function standingAlone(look: Look, { name }: ClassFacts): Look {
  return async (aspect, task) => {
    const observation = await look(aspect, task);
    const [method] = observation.inherited;
    if (method) conclude(wrong("delegated", english.delegated(name, method)));
    return observation;
  };
}

/** Where the class and the library's part ways, given the same weights and one batch of images. */
async function unlikeLibrary(look: Look): Promise<Outcome | undefined> {
  const task = { ...toyTask("wholeClass", true), epochs: 4 };
  const got = seenOf(await look("together", task));
  const want = await ofLibrary(task);
  const first = (rows: unknown) => written(Array.isArray(rows) ? rows[0] : rows);
  if (!same(got.before, want.before, 1e-4)) {
    return wrong("predictions-differ", english.predictionsDiffer(first(got.before), first(want.before)));
  }
  // All images are one batch, so the order in which they are drawn changes no more than rounding does.
  if (!same(got.losses, want.losses, 1e-3)) {
    return wrong("loss-differs", english.lossDiffers(written(got.losses), written(want.losses)));
  }
  return same(got.after, want.after, 1e-3)
    ? undefined
    : wrong("predictions-differ-later", english.predictionsDifferLater(first(got.after), first(want.after)));
}

/** What the library's own class does in the task. */
async function ofLibrary(task: FitTask): Promise<TogetherSeen> {
  const library = new ImageClassifierMLP(...toySizes);
  library.buildModel();
  giveWeights(library.model, task.seed);
  const { images, labels } = givenSet(task);
  const before = plain(library.predict(images));
  const { history } = await library.fit(images, labels, task.epochs);
  return { before, losses: history.loss, after: plain(library.predict(images)) };
}

const head = `class MyImageClassifier {
  imageHeight: number;
  imageWidth: number;
  numLabels: number;
  model = tf.sequential();
`;

export const wholeClass = new ClassExercise({
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
  given: "nothing",
  text: english,
});
