import { inLanguage } from "../../text/language.js";
import { ClassExercise } from "../core/classExercise.js";
import { checkFit } from "./checkFit.js";
import { judgePart } from "./classifierClass.js";
import { en } from "./fit.en.js";

const text = inLanguage("exercises/08-image-classifier/fit", en);

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
  judge: judgePart(checkFit(), text.correct),
  given: "start",
  text,
});
