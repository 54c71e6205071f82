import { ImageClassifierMLP } from "../../models/imageClassifierMlp.js";
import type { FitTask } from "../../observing/fit.js";
import { givenSet, giveWeights } from "../../observing/given.js";
import type { TogetherSeen } from "../../observing/together.js";
import { inLanguage } from "../../text/language.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import { ClassExercise, conclude, concluded, type Look, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { withoutTensorsLeft } from "../core/withoutTensorsLeft.js";
import { written } from "../core/written.js";
import { checkBuildModel } from "./buildModel.js";
import { checkFit } from "./checkFit.js";
import { type ClassFacts, classFacts, lossDiffers, type PartCheck, wrong } from "./classifierClass.js";
import { checkFields } from "./fields.js";
import { checkPredict } from "./predict.js";
import { checkToOneHotLabels } from "./toOneHotLabels.js";
import { toySizes, toyTask } from "./toyTask.js";
import { en } from "./wholeClass.en.js";

const text = inLanguage("exercises/08-image-classifier/wholeClass", en);

/** In the order in which the class is built up: what comes later needs what comes earlier. */
const parts: [name: string, check: PartCheck][] = [
  [text.theConstructor, checkFields],
  ["`buildModel`", checkBuildModel],
  ["`toOneHotLabels`", checkToOneHotLabels],
  ["`fit`", checkFit(true)],
  ["`predict`", checkPredict(true)],
];

async function judge(look: Look): Promise<Outcome> {
  const facts = await classFacts(look);
  if (facts.buildsOnLibrary) return wrong("extends", text.extended(facts.name));
  const alone = standingAlone(look, facts);
  const right: string[] = [];
  for (const [part, check] of parts) {
    const outcome = await concluded(async () => check(alone, facts));
    if (outcome?.kind === "notAttempted" && right.length > 0) {
      return wrong("unfinished", text.unfinished(right.join(", "), part));
    }
    if (outcome?.kind === "incorrect") return { ...outcome, message: text.inPart(part, outcome.message) };
    if (outcome) return outcome;
    right.push(part);
  }
  return (await unlikeLibrary(alone)) ?? { kind: "correct", message: text.correct };
}

/** Looks as `look` does. Ends the judgement where a method of the library's class has run. */
function standingAlone(look: Look, { name }: ClassFacts): Look {
  return async (aspect, task) => {
    const observation = await look(aspect, task);
    const [method] = observation.inherited;
    if (method) {
      const own = method === "toOneHotLabels" ? `${name}.${method}` : `this.${method}`;
      conclude(wrong("delegated", text.delegated(name, method, own)));
    }
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
    return wrong("predictions-differ", text.predictionsDiffer(first(got.before), first(want.before)));
  }
  // All images are one batch, so the order in which they are drawn changes no more than rounding does.
  if (!same(got.losses, want.losses, 1e-3)) {
    return lossDiffers(got.losses, want.losses);
  }
  return same(got.after, want.after, 1e-3)
    ? undefined
    : wrong("predictions-differ-later", text.predictionsDifferLater(first(got.after), first(want.after)));
}

/** What the library's own class does in the task. */
async function ofLibrary(task: FitTask): Promise<TogetherSeen> {
  const library = new ImageClassifierMLP(...toySizes);
  library.buildModel();
  const { model } = library;
  giveWeights(model, task.seed);
  const { images, labels } = givenSet(task);
  const says = () => withoutTensorsLeft(() => plain(library.predict(images)));
  const before = says();
  const { history } = await library.fit(images, labels, task.epochs);
  const after = says();
  tf.dispose([images, labels]);
  model.optimizer.dispose();
  model.dispose();
  return { before, losses: history.loss, after };
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

  static toOneHotLabels(
    indexLabels: tf.Tensor1D,
    dim: number,
  ): tf.Tensor2D {
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

  static toOneHotLabels(
    indexLabels: tf.Tensor1D,
    dim: number,
  ): tf.Tensor2D {
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
  text,
});
