import type * as tf from "@tensorflow/tfjs";

/** A weight of a layer: TensorFlow.js exports the class's values, not its name. */
export type LayerVariable = tf.LayersModel["weights"][number];

/** Whether one of these was disposed of, as `model.dispose()` does; reading it would throw. */
export function areDisposed(variables: readonly LayerVariable[]): boolean {
  return variables.some((variable) => (variable as unknown as { val: tf.Variable }).val.isDisposed);
}

/** What of a layer this library reads. */
export interface LayerInside {
  name: string;
  trainableWeights: LayerVariable[];
  weights: LayerVariable[];
  kernelConstraint?: unknown;
  biasConstraint?: unknown;
  activityRegularizer?: unknown;
  inboundNodes: { inputTensors: SymbolicTensorInside[] }[];
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
