import { givenSet } from "../../observing/given.js";
import type { PredictSeen, PredictTask } from "../../observing/predict.js";
import { inLanguage } from "../../text/language.js";
import { tf } from "../../training/tf.js";
import { plain, same } from "../core/answer.js";
import { ClassExercise, seenOf } from "../core/classExercise.js";
import type { Outcome } from "../core/outcome.js";
import { written, writtenShape } from "../core/written.js";
import { judgePart, lookAtOwn, type PartCheck, requireOwn, wrong } from "./classifierClass.js";
import { en } from "./predict.en.js";
import { toyTask } from "./toyTask.js";
import { twinOf } from "./twin.js";

const text = inLanguage("exercises/08-image-classifier/predict", en);

/** @param ownNetwork whether the class builds its network itself */
export const checkPredict =
  (ownNetwork = false): PartCheck =>
  async (look, facts) => {
    requireOwn(facts, "predict");
    const task = toyTask("predict", ownNetwork);
    const observation = await lookAtOwn(look, "predict", "predict", task);
    if (observation.inherited.includes("buildModel")) return wrong("rebuilds-model", text.rebuilt);
    const { returned, value } = seenOf(observation);
    if (returned === "nothing") return wrong("no-return", text.nothing);
    if (returned === "promise") return wrong("promise", text.promise);
    if (returned === "disposed") return wrong("disposed", text.disposed);
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
  model.optimizer.dispose();
  model.dispose();
  return found;
}

function fault(got: unknown, probabilities: tf.Tensor2D, model: tf.Sequential, images: tf.Tensor3D): Outcome {
  const is = (tensor: tf.Tensor) => same(got, plain(tensor), 1e-4);
  const rows = [got, plain(probabilities)].map((all) => written(Array.isArray(all) ? all[0] : all));
  const [gotShape, wantShape] = [got, plain(probabilities)].map(writtenShape);
  const [count, classes] = probabilities.shape;
  const found = probabilities.argMax(1);
  if (is(found) || is(found.expandDims(1))) return wrong("classes", text.classes(written(got)));
  if (is(probabilities.max(1))) return wrong("largest-probability", text.largest(written(got)));
  if (is(tf.oneHot(found as tf.Tensor1D, classes))) return wrong("decision", text.decision);
  if (is(tf.softmax(probabilities))) return wrong("softmax-twice", text.softmaxTwice(rows[0], rows[1]));
  if (is(model.predict(images.div(255)) as tf.Tensor)) {
    return wrong("normalised-again", text.normalisedAgain);
  }
  if (is(probabilities.mul(100))) return wrong("percent", text.percent(rows[0]));
  if (is(probabilities.transpose())) return wrong("transposed", text.transposed(gotShape, wantShape));
  const first = probabilities.slice(0, 1);
  if (is(first) || is(first.squeeze())) return wrong("first-only", text.firstOnly(count));
  if (is(probabilities.argMax(0))) return wrong("along-images", text.alongImages(written(got)));
  if (gotShape !== wantShape) return wrong("shape", text.shape(gotShape, wantShape));
  return wrong("differs", text.differs(rows[0], rows[1]));
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
  judge: judgePart(checkPredict(), text.correct),
  given: "start",
  text,
});
