import * as tf from "@tensorflow/tfjs";
import { Engine } from "../engine/engine.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { type ReadModel, readModel } from "../model/readModel.js";
import { learningRateOf } from "../model/readOptimizer.js";
import { copyExamples } from "./copyExamples.js";
import { examplesOf } from "./readTensor.js";

/** An engine that stays from one `trainOnBatch` to the next, since setting it up takes longer than a step. */
interface Session {
  engine: Engine;
  weights: ModelWeights;
  /** What it was made for. */
  optimizer: tf.Optimizer | undefined;
  spec: string;
}

const sessions = new WeakMap<LayersModelInside, Session>();

/**
 * One step of training on one batch: what `trainOnBatch` and `fitDataset` call for each. One thread: others would have to be
 * kept waiting between the batches.
 *
 * @param data examples and targets
 * @returns the loss and the metrics, as scalars
 * @throws NotCovered
 */
export function trainOnBatchOnEngine(model: LayersModelInside, data: readonly tf.Tensor[]): tf.Scalar[] {
  if (data.length !== 2) throw new NotCovered("argument sampleWeight");
  const read = readModel(model, "train");
  const [inputs, targets] = data;
  const [examples] = inputs.shape;
  if (examples === 0) throw new NotCovered("batch without examples");
  const { engine, weights } = sessionFor(model, read, examples);
  weights.refresh();
  copyExamples(engine, 0, { examples: examplesOf(inputs, targets), first: 0, count: examples });
  const learningRate = learningRateOf(model.optimizer_ as tf.Optimizer);
  const seed = Math.floor(Math.random() * 2 ** 31);
  let values: readonly number[] = [];
  for (const result of engine.train(0, 1, weights.steps, learningRate, seed))
    values = result?.values ?? values;
  weights.stepped();
  return model.metricsNames.map((_, i) => tf.scalar(values[i]));
}

function sessionFor(
  model: LayersModelInside,
  { spec: modelSpec, variables }: ReadModel,
  examples: number,
): Session {
  const spec = JSON.stringify([modelSpec, examples]);
  const last = sessions.get(model);
  if (last?.weights.isWatching && last.spec === spec && last.optimizer === model.optimizer_) return last;
  last?.weights.release();
  const engine = new Engine({
    model: modelSpec,
    batchSize: examples,
    threads: 1,
    sets: [{ examples, kind: "float" }],
  });
  const weights = new ModelWeights(engine, variables, model);
  weights.watch();
  weights.load();
  const session = { engine, weights, optimizer: model.optimizer_, spec };
  sessions.set(model, session);
  return session;
}
