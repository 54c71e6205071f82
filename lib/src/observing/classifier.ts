import type { tf } from "../training/tf.js";

/** Rows of an image, columns, classes. */
export type Sizes = readonly [imageHeight: number, imageWidth: number, numLabels: number];

/** An object of a student's class. Any part of it may be missing, or not be what it should. */
export interface StudentClassifier {
  model: tf.Sequential;
  buildModel(): unknown;
  fit(images: tf.Tensor3D, labels: tf.Tensor1D, numEpochs: number, callbacks?: object): unknown;
  predict(images: tf.Tensor3D): unknown;
}

/** A student's class, written to the plan of lesson 08. */
export interface ClassifierClass {
  new (...sizes: Sizes): StudentClassifier;
  prototype: StudentClassifier;
  toOneHotLabels?(indexLabels: tf.Tensor1D, dim: number): unknown;
}

/** The parts of the class that a student writes, as its methods are called. */
export type Method = "buildModel" | "toOneHotLabels" | "fit" | "predict";
