import type * as tf from "@tensorflow/tfjs";

/** What an optimiser has gathered for one weight. */
export interface Slot {
  originalName: string;
  variable: tf.Variable;
}

/** The fields of TensorFlow.js's optimisers that are not in their types; each class has some of them. */
export interface OptimizerInside {
  learningRate: number;
  iterations_: number | undefined;
  momentum: number;
  useNesterov: boolean;
  /** RMSProp's ρ; Adamax's decay of the learning rate. */
  decay: number;
  rho: number;
  initialAccumulatorValue: number;
  centered: boolean;
  epsilon: number;
  beta1: number;
  beta2: number;
  /** β₁ and β₂ to the power of the next step. */
  accBeta1: tf.Variable | undefined;
  accBeta2: tf.Variable | undefined;
  /** Adamax's steps. */
  iteration: tf.Variable | undefined;
  accumulations: Slot[];
  accumulatedMeanSquares: Slot[];
  accumulatedMoments: Slot[];
  accumulatedFirstMoment: Slot[];
  accumulatedSecondMoment: Slot[];
  accumulatedMeanGrads: Slot[];
  accumulatedGrads: Slot[];
  accumulatedUpdates: Slot[];
  accumulatedWeightedInfNorm: Slot[];
}

export const insideOf = (optimizer: tf.Optimizer): OptimizerInside => optimizer as unknown as OptimizerInside;
