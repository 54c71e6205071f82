import * as tf from "@tensorflow/tfjs";
import { Engine } from "../engine/engine.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { readModel } from "../model/readModel.js";
import { learningRateOf } from "../model/readOptimizer.js";
import { copyExamples } from "./copyExamples.js";

/**
 * One step of training on one batch: what `trainOnBatch` and `fitDataset` call for each.
 *
 * @param data examples and targets
 * @returns the loss and the metrics, as scalars
 * @throws NotCovered
 */
export function trainOnBatchOnEngine(model: LayersModelInside, data: readonly tf.Tensor[]): tf.Scalar[] {
  if (data.length !== 2) throw new NotCovered("argument sampleWeight");
  const { spec, variables } = readModel(model, "train");
  const [inputs, targets] = data;
  const [examples] = inputs.shape;
  if (examples === 0) throw new NotCovered("batch without examples");
  const engine = new Engine({
    model: spec,
    batchSize: examples,
    threads: 1,
    sets: [{ examples, kind: "float" }],
  });
  const weights = new ModelWeights(engine, variables, model);
  weights.load();
  copyExamples(engine, 0, { inputs, targets, first: 0, count: examples });
  const learningRate = learningRateOf(model.optimizer_ as tf.Optimizer);
  const seed = Math.floor(Math.random() * 2 ** 31);
  let values: readonly number[] = [];
  for (const result of engine.train(0, 1, weights.steps, learningRate, seed))
    values = result?.values ?? values;
  weights.stepped();
  weights.store();
  return model.metricsNames.map((_, i) => tf.scalar(values[i]));
}
