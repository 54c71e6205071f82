import { ClassExercise } from "../core/classExercise.js";
import { checkFit } from "./checkFit.js";
import { judgePart } from "./classifierClass.js";

const english = {
  question:
    "Write `fit`: one-hot labels, then `this.model.fit` with batches of 32, `numEpochs` epochs and the callbacks; wait for it and return its history.",
  hints: [
    "Two steps: make the one-hot labels, then hand images and one-hot labels to `this.model.fit`. What it returns is a promise.",
    "The labels: `const oneHotLabels = ImageClassifierMLP.toOneHotLabels(labels, this.numLabels);`. A static method is called on the class.",
    "The third argument of `this.model.fit` is an object: `{ epochs: numEpochs, batchSize: 32, verbose: 0, callbacks }`.",
    "`return await this.model.fit(images, oneHotLabels, { … });` waits until training is over and passes the history on.",
  ],
  correct:
    "Training went through every epoch before `fit` was done, with one-hot labels, batches of 32 and your callbacks told of each epoch. The history holds one loss and one accuracy an epoch.",
};

export const fit = new ClassExercise({
  name: "fit",
  stub: `class ClassifierWithFit extends ImageClassifierMLP {
  override async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    return todo();
  }
}`,
  solution: `class ClassifierWithFit extends ImageClassifierMLP {
  override async fit(
    images: tf.Tensor3D,
    labels: tf.Tensor1D,
    numEpochs: number,
    callbacks?: FitCallbacks,
  ): Promise<tf.History> {
    const oneHotLabels = ClassifierWithFit.toOneHotLabels(labels, this.numLabels);
    return await this.model.fit(images, oneHotLabels, {
      epochs: numEpochs,
      batchSize: 32,
      verbose: 0,
      callbacks,
    });
  }
}`,
  judge: judgePart(checkFit(), english.correct),
  given: "start",
  text: english,
});
