// @ts-check
// In the place of the library's ImageClassifierMLP where answers are graded that build on it: it has the constructor and
// toOneHotLabels, and none of the methods that are asked for. What is not there cannot be called, copied or inherited.
import { tf } from "six-steps/internal/training/tf.js";

/** @param {string} method @returns {never} */
function missing(method) {
  throw new Error(`${method}: while your class is graded, the library's class has no such method.`);
}

export class ImageClassifierMLP {
  model = tf.sequential();

  /**
   * @param {number} imageHeight
   * @param {number} imageWidth
   * @param {number} numLabels
   */
  constructor(imageHeight, imageWidth, numLabels) {
    this.imageHeight = imageHeight;
    this.imageWidth = imageWidth;
    this.numLabels = numLabels;
  }

  buildModel() {
    missing("buildModel");
  }

  async fit() {
    missing("fit");
  }

  predict() {
    missing("predict");
  }

  /**
   * @param {import("@tensorflow/tfjs").Tensor1D} indexLabels
   * @param {number} dim
   */
  static toOneHotLabels(indexLabels, dim) {
    return tf.tidy(() => tf.oneHot(tf.cast(indexLabels, "int32"), dim).toFloat());
  }
}
