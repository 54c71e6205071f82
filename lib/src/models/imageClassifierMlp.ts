import { ModelNotBuiltError, TrainingRunsError, ValueError } from "../errors/errors.js";
import { checkImages } from "../input/checkImages.js";
import { checkLength } from "../input/checkLength.js";
import { checkWhole } from "../input/checkNumber.js";
import { inputText } from "../input/inputText.js";
import { type IndexLabels, readLabels } from "../input/readLabels.js";
import { isTraining } from "../training/fit/running.js";
import { tf } from "../training/tf.js";

/** What is told of a training run while it goes on, such as `{ onEpochEnd: (epoch, logs) => … }`. */
export type FitCallbacks = tf.ModelFitArgs["callbacks"];

/**
 * A multi-layer perceptron that says how probable each class is for an image: the lecture's six steps in one class.
 *
 * @example
 * const classifier = new ImageClassifierMLP(28, 28, 10);
 * classifier.buildModel();
 * await classifier.fit(images, labels, 10);
 * const labelsFound = classifier.predict(testImages).argMax(1);
 */
export class ImageClassifierMLP {
  /** Rows of an image. */
  readonly imageHeight: number;
  /** Columns of an image. */
  readonly imageWidth: number;
  /** How many classes there are. */
  readonly numLabels: number;
  /** The network; without layers until `buildModel()` has been called. */
  model: tf.Sequential = tf.sequential();

  /** @throws ValueError if a size is not a whole number above 0, or there are fewer than 2 classes. */
  constructor(imageHeight: number, imageWidth: number, numLabels: number) {
    this.imageHeight = checkWhole("imageHeight", imageHeight, 1);
    this.imageWidth = checkWhole("imageWidth", imageWidth, 1);
    this.numLabels = checkWhole("numLabels", numLabels, 2);
  }

  /**
   * Makes the network with fresh random weights and says how it is trained. Called again, it starts anew: what the
   * network has learnt is gone.
   */
  buildModel(): void {
    const { imageHeight, imageWidth, numLabels } = this;
    this.model = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [imageHeight, imageWidth] }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: numLabels, activation: "softmax" }),
      ],
    });
    this.model.compile({
      optimizer: tf.train.adam(0.001),
      loss: "categoricalCrossentropy",
      metrics: ["accuracy"],
    });
  }

  /**
   * Trains the network, in batches of 32 images drawn anew in each epoch. Called again, it trains on from where it is.
   *
   * @param images pixels in [0, 1], float32, shape `[count, imageHeight, imageWidth]`
   * @param labels the class of each image, 0 to `numLabels` - 1, shape `[count]`
   * @param numEpochs how often each image is shown, 1 or more
   * @param callbacks what is told of the run while it goes on. Default: nothing.
   * @param heldBack images and labels that it does not learn from: after each epoch their loss and accuracy are computed, as
   * `val_loss` and `val_acc`. Default: none.
   * @returns the run's history: `history.loss` and `history.acc` hold one number per epoch
   * @throws before training starts: ModelNotBuiltError; TrainingRunsError; ShapeError if images or labels have the
   * wrong shape, differ in number or are missing; ValueError if a pixel, a label or `numEpochs` is out of range or NaN.
   */
  async fit(
    images: tf.Tensor3D,
    labels: IndexLabels,
    numEpochs: number,
    callbacks?: FitCallbacks,
    heldBack?: { images: tf.Tensor3D; labels: IndexLabels },
  ): Promise<tf.History> {
    if (this.model.layers.length === 0) throw new ModelNotBuiltError("fit");
    if (isTraining(this.model)) throw new TrainingRunsError();
    checkWhole("numEpochs", numEpochs, 1);
    if (callbacks !== undefined && (typeof callbacks !== "object" || callbacks === null)) {
      throw new ValueError(
        "callbacks",
        inputText.value.objectLike("{ onEpochEnd: (epoch, logs) => … }"),
        callbacks,
      );
    }
    const oneHotLabels = this.#oneHotLabels(images, labels);
    const oneHotHeldBack = heldBack && this.#oneHotLabels(heldBack.images, heldBack.labels);
    try {
      return await this.model.fit(images, oneHotLabels, {
        epochs: numEpochs,
        batchSize: 32,
        verbose: 0, // tfjs-node would print a progress bar into the cell
        callbacks,
        ...(heldBack && oneHotHeldBack && { validationData: [heldBack.images, oneHotHeldBack] }),
      });
    } finally {
      tf.dispose([oneHotLabels, oneHotHeldBack ?? []]);
    }
  }

  #oneHotLabels(images: tf.Tensor3D, labels: IndexLabels): tf.Tensor2D {
    checkImages(images, this.imageHeight, this.imageWidth);
    const indexLabels = readLabels("label", labels, this.numLabels);
    checkLength(inputText.what.label, indexLabels.length, images.shape[0], "image");
    return ImageClassifierMLP.toOneHotLabels(indexLabels, this.numLabels);
  }

  /**
   * How probable each class is for each image, as the network sees it now.
   *
   * @param images pixels in [0, 1], float32, shape `[count, imageHeight, imageWidth]`
   * @returns probabilities, float32, shape `[count, numLabels]`; each row adds up to 1
   * @throws ModelNotBuiltError; ShapeError if the shape is wrong or there is no image; ValueError if a pixel is
   * out of range or NaN.
   */
  predict(images: tf.Tensor3D): tf.Tensor2D {
    if (this.model.layers.length === 0) throw new ModelNotBuiltError("predict");
    checkImages(images, this.imageHeight, this.imageWidth);
    // Large batches: to cut one out, the WASM backend 4.22 copies all images. In batches of 32, 10,000 images took 9 s
    // instead of 0.1 s.
    return this.model.predict(images, { batchSize: 10_000 }) as tf.Tensor2D;
  }

  /**
   * One row for each label: 1 in the label's column, 0 elsewhere.
   *
   * @param indexLabels whole numbers from 0 to `dim` - 1, shape `[count]`
   * @param dim how many columns, one per class
   * @returns float32, shape `[count, dim]`
   * @throws ShapeError if the labels are not one row or there is none; ValueError if one is out of range, or `dim` is
   * not a whole number above 0. (`tf.oneHot` turns a label that is out of range into a row of zeros.)
   */
  static toOneHotLabels(indexLabels: IndexLabels, dim: number): tf.Tensor2D {
    checkWhole("dim", dim, 1);
    const labels = readLabels("label", indexLabels, dim);
    // Cast afterwards: tf.oneHot's own dtype "float32" gives 1.4e-45 for 1 on the WASM backend 4.22.
    return tf.tidy(() => tf.oneHot(tf.tensor1d(labels, "int32"), dim).toFloat() as tf.Tensor2D);
  }
}
