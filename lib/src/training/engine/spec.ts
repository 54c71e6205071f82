import type { Rescaling } from "./rescaling.js";

/** A model and how it is trained, as plain data: what the engine's threads are told. Names and meanings are Keras's. */
export interface ModelSpec {
  /** Of one example, without the batch. */
  inputShape: readonly number[];
  /** What is done to the values of the examples as they are copied in. */
  rescaling?: Rescaling;
  layers: readonly LayerSpec[];
  /** Absent for a model that only predicts. */
  loss?: LossSpec;
  metrics: readonly MetricName[];
  /** Absent where nothing is trained. */
  optimizer?: OptimizerSpec;
}

export type LayerSpec =
  | DenseSpec
  | Conv2dSpec
  | PoolingSpec
  | { kind: "globalAveragePooling2d" }
  | { kind: "reshape"; shape: readonly number[] }
  | { kind: "dropout"; rate: number }
  | { kind: "activation"; activation: ActivationName };

export interface DenseSpec extends WeightedSpec {
  kind: "dense";
  units: number;
}

export interface Conv2dSpec extends WeightedSpec {
  kind: "conv2d";
  filters: number;
  /** Height and width. */
  kernelSize: readonly [number, number];
  strides: readonly [number, number];
  padding: Padding;
}

export interface PoolingSpec {
  kind: "maxPooling2d" | "averagePooling2d";
  poolSize: readonly [number, number];
  strides: readonly [number, number];
  padding: Padding;
}

export interface WeightedSpec {
  activation: ActivationName;
  useBias: boolean;
  /** A frozen layer passes gradients on and keeps its weights. */
  trainable: boolean;
  kernelPenalty?: Penalty;
  biasPenalty?: Penalty;
}

/** Added to the loss: l1 Σ|w| + l2 Σw². */
export interface Penalty {
  l1: number;
  l2: number;
}

export type Padding = "valid" | "same";
export type ActivationName = "linear" | "relu" | "sigmoid" | "tanh" | "softmax";

/** `fromLogits`: the loss applies softmax or sigmoid to the model's output itself. */
export type LossSpec =
  | {
      kind: "categoricalCrossentropy" | "sparseCategoricalCrossentropy" | "binaryCrossentropy";
      fromLogits: boolean;
    }
  | { kind: "meanSquaredError" };

export type MetricName = "categoricalAccuracy" | "sparseCategoricalAccuracy" | "binaryAccuracy";

/** What does not change during training; the learning rate does, and comes with each step. */
export type OptimizerSpec =
  | { kind: "sgd" }
  | { kind: "momentum"; momentum: number; nesterov: boolean }
  | { kind: "rmsprop"; rho: number; momentum: number; epsilon: number }
  | { kind: "adam"; beta1: number; beta2: number; epsilon: number };
