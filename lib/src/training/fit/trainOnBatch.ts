import tf from "#platform/tf";
import { EngineMemoryError } from "../../errors/errors.js";
import { Engine } from "../engine/engine.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { type ReadModel, readModel } from "../model/readModel.js";
import { learningRateOf } from "../model/readOptimizer.js";
import { trainingText } from "../trainingText.js";
import { copyExamples } from "./copyExamples.js";
import { examplesOf, valuesOf } from "./readTensor.js";
import { wholeStep } from "./wholeStep.js";

/** An engine that stays from one `trainOnBatch` to the next, since setting it up takes longer than a step. */
interface Session {
  /** With room for the largest batch until now, or more. */
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
  const { length: count } = model.inputs;
  const all = count + model.outputs.length;
  const read = readModel(model, "train");
  const [inputs, targets] = [data.slice(0, count), data.slice(count, all)];
  // where `fitDataset` was given classWeight
  const sampleWeights = model.outputs.map(
    (_, i) => data[all + i] && Float32Array.from(valuesOf(data[all + i])),
  );

  const [examples] = inputs[0].shape;
  if (examples === 0) throw new NotCovered(trainingText.lacks.emptyBatch);
  const { engine, weights } = sessionFor(
    model,
    read,
    examples,
    sampleWeights.map((one) => one !== undefined),
  );
  weights.refresh();
  const batch = { ...examplesOf(inputs, targets), weights: sampleWeights };
  copyExamples(engine, 0, { examples: batch, first: 0, count: examples });
  const learningRate = learningRateOf(model.optimizer_ as tf.Optimizer);
  const seed = Math.floor(Math.random() * 2 ** 31);
  let sums: readonly number[] = [];
  wholeStep(() => {
    for (const result of engine.train(0, 1, weights.steps, learningRate, seed, examples))
      sums = result?.sums ?? sums;
    weights.stepped();
  });
  const values = engine.valuesOf(sums, examples);
  return model.metricsNames.map((_, i) => tf.scalar(values[i]));
}

function sessionFor(
  model: LayersModelInside,
  { spec: modelSpec, variables }: ReadModel,
  examples: number,
  weighted: readonly boolean[],
): Session {
  const spec = JSON.stringify([modelSpec, weighted]);
  const last = sessions.get(model);
  const isFor = last?.weights.isWatching && last.spec === spec && last.optimizer === model.optimizer_;
  const room = isFor ? last.engine.spec.batchSize : 0;
  if (last && examples <= room) return last;
  last?.weights.release();
  const kinds = modelSpec.inputs.map(() => "float" as const);
  const engineFor = (batchSize: number) =>
    new Engine({
      model: modelSpec,
      batchSize,
      threads: 1,
      sets: [{ examples: batchSize, kinds, weighted }],
    });
  const engine = withRoom(examples, room, engineFor);
  const weights = new ModelWeights(engine, variables, model);
  weights.watch();
  weights.load();
  const session = { engine, weights, optimizer: model.optimizer_, spec };
  sessions.set(model, session);
  return session;
}

/** Batches that grow one by one must not each need a new engine: there is twice as much room as before, where memory has it. */
function withRoom(examples: number, before: number, engineFor: (batchSize: number) => Engine): Engine {
  try {
    return engineFor(Math.max(examples, 2 * before));
  } catch (error) {
    if (!(error instanceof EngineMemoryError) || examples >= 2 * before) throw error;
    return engineFor(examples);
  }
}
