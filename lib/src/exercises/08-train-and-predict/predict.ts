import { shapeOf } from "../../input/readArray.js";
import { givenSet } from "../../observing/given.js";
import type { PredictSeen, PredictTask } from "../../observing/predict.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { written } from "../core/written.js";
import { judgePart, lookAtOwn, type PartCheck, requireOwn, wrong } from "./classifierClass.js";
import { toyTask } from "./toyTask.js";
import { twinOf } from "./twin.js";

const english = {
  question: "Write `predict`: the network's probabilities for each image, shape [n, numLabels].",
  hints: [
    "The model has a method of the same name. It needs no labels, no epochs and no `await`.",
    "`this.model.predict(images)` is the whole computation. Return what it gives.",
    "A network may have several outputs, so TypeScript does not know that this is one tensor. Say so: `return this.model.predict(images) as tf.Tensor2D;`.",
  ],
  correct:
    "One row of probabilities an image, as the softmax layer makes them. What to decide from them is another question, and another function.",
  nothing: "`predict` gave back `undefined`. Did you forget a `return`?",
  promise:
    "`predict` gave back a promise. The computation is done when `this.model.predict` returns: leave `async` out, so that whoever calls it need not wait.",
  classes: (got: string) =>
    `\`predict\` gave back ${got}: the most probable class of each image. Return the probabilities. A class can be had of them at any time, but nobody can tell from "6" whether the network was sure.`,
  largest: (got: string) =>
    `\`predict\` gave back ${got}: the largest probability of each image, without saying of which class. Return the whole row.`,
  decision:
    "Each row is 1 for one class and 0 for the rest: that is a decision. Return the probabilities as they are.",
  softmaxTwice: (got: string, want: string) =>
    `The first row is ${got}; the network says ${want}. You apply softmax to what softmax has made: the order stays, but all classes move towards the same probability.`,
  normalisedAgain:
    "You divide the images by 255, but they come in normalised already. The network then sees almost black images, and gives nearly the same row for each.",
  percent: (got: string) => `The first row is ${got}: percentages. Probabilities add up to 1.`,
  firstOnly: (got: number) => `There is one row, but the check gave ${got} images. Return a row for each.`,
  transposed: (got: string, want: string) =>
    `The result has shape ${got}; it should have ${want}: one row an image, one column a class.`,
  shape: (got: string, want: string) => `The result has shape ${got}; it should have ${want}.`,
  differs: (got: string, want: string) => `The first row is ${got}; the network says ${want}.`,
  disposed:
    "The tensor that `predict` gave back is disposed: its memory has been given back. Inside `tf.tidy`, return it, so that it is kept.",
};

/** @param ownNetwork whether the class builds its network itself */
export const checkPredict =
  (ownNetwork = false): PartCheck =>
  async (look, facts) => {
    requireOwn(facts, "predict");
    const task = toyTask("predict", ownNetwork);
    const { returned, value } = seenOf(await lookAtOwn(look, "predict", "predict", task));
    if (returned === "nothing") return wrong("no-return", english.nothing);
    if (returned === "a promise") return wrong("promise", english.promise);
    if (returned === "a disposed tensor") return wrong("disposed", english.disposed);
    return valueFault(value, task);
  };

function valueFault(got: PredictSeen["value"], task: PredictTask): Outcome | undefined {
  const model = twinOf(task);
  let found: Outcome | undefined;
  tf.tidy(() => {
    const images = givenSet(task).images;
    const probabilities = model.predict(images) as tf.Tensor2D;
    found = same(got, plain(probabilities), 1e-4) ? undefined : fault(got, probabilities, model, images);
  });
  model.dispose();
  return found;
}

function fault(got: unknown, probabilities: tf.Tensor2D, model: tf.Sequential, images: tf.Tensor3D): Outcome {
  const is = (tensor: tf.Tensor) => same(got, plain(tensor), 1e-4);
  const rows = [got, plain(probabilities)].map((all) => written((all as unknown[])[0]));
  const [gotShape, wantShape] = [got, plain(probabilities)].map((all) => `[${shapeOf(all).join(", ")}]`);
  const [count, classes] = probabilities.shape;
  const found = probabilities.argMax(1);
  if (is(found) || is(found.expandDims(1))) return wrong("classes", english.classes(written(got)));
  if (is(probabilities.max(1))) return wrong("largest-probability", english.largest(written(got)));
  if (is(tf.oneHot(found as tf.Tensor1D, classes))) return wrong("decision", english.decision);
  if (is(tf.softmax(probabilities))) return wrong("softmax-twice", english.softmaxTwice(rows[0], rows[1]));
  if (is(model.predict(images.div(255)) as tf.Tensor)) {
    return wrong("normalised-again", english.normalisedAgain);
  }
  if (is(probabilities.mul(100))) return wrong("percent", english.percent(rows[0]));
  if (is(probabilities.transpose())) return wrong("transposed", english.transposed(gotShape, wantShape));
  if (gotShape === `[1, ${classes}]` || gotShape === `[${classes}]`) {
    return wrong("first-only", english.firstOnly(count));
  }
  if (gotShape !== wantShape) return wrong("shape", english.shape(gotShape, wantShape));
  return wrong("differs", english.differs(rows[0], rows[1]));
}

export const predict = new ClassExercise({
  name: "predict",
  stub: `class ClassifierWithPredict extends ImageClassifierMLP {
  override predict(images: tf.Tensor3D): tf.Tensor2D {
    return todo();
  }
}`,
  solution: `class ClassifierWithPredict extends ImageClassifierMLP {
  override predict(images: tf.Tensor3D): tf.Tensor2D {
    return this.model.predict(images) as tf.Tensor2D;
  }
}`,
  judge: judgePart(checkPredict(), english.correct),
  given: "start",
  text: english,
});
