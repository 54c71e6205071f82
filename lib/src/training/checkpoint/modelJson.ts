import type * as tf from "@tensorflow/tfjs";
import type { OptimizerScalars } from "./savedOptimizer.js";

/** TensorFlow.js's model.json, with the field that is this library's own and that TensorFlow.js passes over. */
export interface ModelJson extends Omit<tf.io.ModelJSON, "userDefinedMetadata"> {
  userDefinedMetadata?: { checkpoint?: Progress; [key: string]: unknown };
  sixSteps?: Seals;
}

/** How far a run had come. It stands in `userDefinedMetadata.checkpoint`. */
export interface Progress {
  /** Epochs completed: 1 after the first. `fit` goes on from here with `initialEpoch: epoch`. */
  epoch: number;
  /** What decided whether to save, such as `val_loss`. */
  monitor: string;
  /** The best value of it so far in the run; `null` if it was never a number. */
  best: number | null;
}

/**
 * What a reader holds the files against. These do not stand with `userDefinedMetadata`, because TensorFlow.js would
 * carry them along into files that somebody else saves later.
 */
export interface Seals {
  weightsBytes: number;
  weightsSha256: string;
  optimizer?: OptimizerScalars;
  /** SHA-256 of model.json itself, with `noSha256` in this place. */
  sha256: string;
}

/** Stands where model.json's own SHA-256 comes to stand. */
export const noSha256 = "0".repeat(64);
