import type * as tf from "@tensorflow/tfjs";

/** A weight of a layer: TensorFlow.js exports the class's values, not its name. */
export type LayerVariable = tf.LayersModel["weights"][number];

/** Whether one of these was disposed of, as `model.dispose()` does; reading it would throw. */
export function areDisposed(variables: readonly LayerVariable[]): boolean {
  return variables.some((variable) => (variable as unknown as { val: tf.Variable }).val.isDisposed);
}

/** The fields that are not in its type. */
interface VariableInside {
  val: tf.Variable;
  constraint?: ConstraintInside | null;
}

/** One of TensorFlow.js's constraints, or somebody's own. */
export interface ConstraintInside extends tf.serialization.Serializable {
  apply(weight: tf.Tensor): tf.Tensor;
}

/** What holds for a weight after each step of training. */
export function constraintOf(variable: LayerVariable): ConstraintInside | undefined {
  return (variable as unknown as VariableInside).constraint ?? undefined;
}

/** Gives a weight values that its constraint, which `write` would apply, need not be applied to. */
export function assignUnconstrained(variable: LayerVariable, value: tf.Tensor): void {
  (variable as unknown as VariableInside).val.assign(value);
}

/** What of a layer this library reads. */
export interface LayerInside {
  name: string;
  trainable: boolean;
  trainableWeights: LayerVariable[];
  weights: LayerVariable[];
  depthMultiplier?: number;
  activityRegularizer?: unknown;
  /** The two below are Dropout's. */
  noiseShape?: unknown;
  seed?: unknown;
  inboundNodes: { inputTensors: SymbolicTensorInside[]; outputTensors: SymbolicTensorInside[] }[];
  getClassName(): string;
  getConfig(): Record<string, unknown>;
}

export interface SymbolicTensorInside {
  shape: (number | null)[];
  sourceLayer: LayerInside;
  nodeIndex: number;
}

/** The fields of `tf.LayersModel` that its own `fit` works with; not in its types, and the same since TensorFlow.js 2. */
export interface LayersModelInside {
  inputs: SymbolicTensorInside[];
  outputs: SymbolicTensorInside[];
  inputNames: string[];
  outputNames: string[];
  loss: unknown;
  metrics: unknown;
  metricsNames: string[];
  optimizer_?: tf.Optimizer;
  collectedTrainableWeights?: LayerVariable[];
  trainableWeights: LayerVariable[];
  weights: LayerVariable[];
  history?: tf.History;
  isTraining: boolean;
  stopTraining_: boolean;
  standardizeUserDataXY(
    x: unknown,
    y: unknown,
    checkBatchAxis?: boolean,
    batchSize?: number,
  ): [tf.Tensor[], tf.Tensor[]];
  getDedupedMetricsNames(): string[];
}
