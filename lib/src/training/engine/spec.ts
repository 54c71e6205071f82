import type { Rescaling } from "./rescaling.js";
import type { Margin } from "./tensor.js";
import type { Window } from "./windows.js";

/**
 * A model and how it is trained, as plain data: what the engine's threads are told. Names and meanings are Keras's.
 *
 * Its tensors have numbers: 0, 1, … are the model's inputs, and the nodes' outputs follow in order.
 */
export interface ModelSpec {
  inputs: readonly InputSpec[];
  /** Each stands after those whose outputs it reads. */
  nodes: readonly NodeSpec[];
  outputs: readonly OutputSpec[];
  /** Absent where nothing is trained. */
  optimizer?: OptimizerSpec;
  /** Of each weight that has one, in the layers' order. */
  constraints?: readonly (Constraint | undefined)[];
}

export interface InputSpec {
  /** Of one example, without the batch. */
  shape: readonly number[];
  /** What is done to the values of the examples as they are copied in. */
  rescaling?: Rescaling;
}

/** A layer where it stands in the model. */
export interface NodeSpec {
  layer: LayerSpec;
  /** Numbers of the tensors that it reads; more than one in layers that merge. */
  inputs: readonly number[];
  /** The number of the node whose weights this one has too: their layer is applied several times. */
  sharesWith?: number;
}

export interface OutputSpec {
  /** Number of the tensor. */
  tensor: number;
  /** Absent for a model that only predicts. */
  loss?: LossSpec;
  metrics: readonly MetricName[];
}

export type LayerSpec =
  | DenseSpec
  | Conv2dSpec
  | Conv2dTransposeSpec
  | DepthwiseConv2dSpec
  | SeparableConv2dSpec
  | PoolingSpec
  | { kind: "globalAveragePooling2d" | "globalMaxPooling2d" }
  | { kind: "zeroPadding2d" | "cropping2d"; margin: Margin }
  | UpSampling2dSpec
  | BatchNormalizationSpec
  | LayerNormalizationSpec
  | PreluSpec
  | { kind: "reshape"; shape: readonly number[] }
  | { kind: "permute"; dims: readonly number[] }
  | { kind: "repeatChannels"; times: number }
  | { kind: "dropout"; rate: number }
  | { kind: "activation"; activation: ActivationSpec }
  | MergeSpec
  | ConcatenateSpec;

export interface DenseSpec extends WeightedSpec {
  kind: "dense";
  units: number;
}

export interface Conv2dSpec extends WeightedSpec, Window {
  kind: "conv2d";
  filters: number;
}

/** Its output is the image over which a Conv2D with this window would lead to its input. */
export interface Conv2dTransposeSpec extends WeightedSpec, Window {
  kind: "conv2dTranspose";
  filters: number;
}

/** Each channel has filters of its own. */
export interface DepthwiseConv2dSpec extends WeightedSpec, Window {
  kind: "depthwiseConv2d";
  /** Filters of a channel. */
  depthMultiplier: number;
}

/** A depthwise convolution and a pointwise one, whose kernel, bias and activation this spec's are. */
export interface SeparableConv2dSpec extends WeightedSpec, Window {
  kind: "separableConv2d";
  filters: number;
  depthMultiplier: number;
  depthwisePenalty?: Penalty;
}

export interface PoolingSpec extends Window {
  kind: "maxPooling2d" | "averagePooling2d";
}

export interface UpSampling2dSpec {
  kind: "upSampling2d";
  /** Times, in height and width. */
  size: readonly [number, number];
  interpolation: "nearest" | "bilinear";
}

/** Layers of two inputs or more, value by value. */
export interface MergeSpec {
  kind: "add" | "multiply" | "maximum" | "minimum";
  /** Of a sum, by what it is multiplied: the average's 1 / inputs. Default 1. */
  scale?: number;
}

export interface ConcatenateSpec {
  kind: "concatenate";
  /** Of an example's shape: 0 for the first. */
  axis: number;
}

export interface WeightedSpec {
  activation: ActivationSpec;
  useBias: boolean;
  /** A frozen layer passes gradients on and keeps its weights. */
  trainable: boolean;
  kernelPenalty?: Penalty;
  biasPenalty?: Penalty;
}

/** Of the last axis. */
export interface BatchNormalizationSpec {
  kind: "batchNormalization";
  /** What the moving averages keep of themselves in a step. */
  momentum: number;
  epsilon: number;
  /** Whether there is a beta, and a gamma. */
  center: boolean;
  scale: boolean;
  activation: ActivationSpec;
  /** A frozen layer normalises by the moving averages in training too, and keeps them. */
  trainable: boolean;
  gammaPenalty?: Penalty;
  betaPenalty?: Penalty;
}

/** Of each place, over the last axis. */
export type LayerNormalizationSpec = Omit<BatchNormalizationSpec, "kind" | "momentum"> & {
  kind: "layerNormalization";
};

export interface PreluSpec {
  kind: "prelu";
  /** Of the slopes: as one example's, with 1 for each axis that shares them. */
  shape: readonly number[];
  trainable: boolean;
  penalty?: Penalty;
}

/** Added to the loss: l1 Σ|w| + l2 Σw². */
export interface Penalty {
  l1: number;
  l2: number;
}

/**
 * What holds for a weight after each step: no value below 0, or norms over some axes of its shape within bounds, to which
 * `rate` of the way is gone in a step.
 */
export type Constraint =
  | { kind: "nonNeg" }
  | {
      kind: "norm";
      least: number;
      most: number;
      rate: number;
      shape: readonly number[];
      axes: readonly number[];
    };

/** Those that a name says all about. */
export type ActivationName =
  | "linear"
  | "relu"
  | "relu6"
  | "sigmoid"
  | "hardSigmoid"
  | "tanh"
  | "softmax"
  | "elu"
  | "selu"
  | "softplus"
  | "softsign"
  | "swish"
  | "gelu"
  | "gelu_new"
  | "mish";

/** An activation by its name, or one of Keras's layers with its constant. */
export type ActivationSpec =
  | ActivationName
  | { name: "leakyRelu"; alpha: number }
  | { name: "cappedRelu"; maxValue: number }
  | { name: "thresholdedRelu"; theta: number };

/** `fromLogits`: the loss applies softmax or sigmoid to the model's output itself. */
export type LossSpec =
  | {
      kind: "categoricalCrossentropy" | "sparseCategoricalCrossentropy" | "binaryCrossentropy";
      fromLogits: boolean;
      /** The share of each target that is spread over all classes, or for binary cross-entropy over yes and no. */
      labelSmoothing?: number;
    }
  | {
      kind: RegressionLossName;
      /** Targets of 0 and 1 that mean the hinge's -1 and 1. */
      zeroOne?: true;
    };

export type RegressionLossName =
  | "categoricalHinge"
  | "cosineProximity"
  | "hinge"
  | "huber"
  | "kullbackLeiblerDivergence"
  | "logcosh"
  | "logLoss"
  | "meanAbsoluteError"
  | "meanAbsolutePercentageError"
  | "meanSquaredError"
  | "meanSquaredLogarithmicError"
  | "poisson"
  | "squaredHinge";

/** A loss may be a metric too. */
export type MetricName =
  | "categoricalAccuracy"
  | "sparseCategoricalAccuracy"
  | "binaryAccuracy"
  | "precision"
  | "recall"
  | LossSpec["kind"];

/** What does not change during training; the learning rate does, and comes with each step. */
export type OptimizerSpec = (
  | { kind: "sgd" }
  | { kind: "momentum"; momentum: number; nesterov: boolean }
  | { kind: "rmsprop"; rho: number; momentum: number; epsilon: number; centered: boolean }
  | { kind: "adam"; beta1: number; beta2: number; epsilon: number }
  | { kind: "adagrad"; initialAccumulator: number; epsilon: number }
  | { kind: "adamax"; beta1: number; beta2: number; epsilon: number; decay: number }
  | { kind: "adadelta"; rho: number; epsilon: number }
) & { clipping?: Clipping };

/**
 * How gradients are bounded before the step: each value to -limit … limit, or the norm of each weight's gradient, or of all
 * together, by scaling.
 */
export interface Clipping {
  by: "value" | "norm" | "globalNorm";
  limit: number;
}
