import * as tf from "@tensorflow/tfjs";
import { Engine } from "../engine/engine.js";
import { chooseThreads } from "../engine/threads.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { type ReadModel, readModel } from "../model/readModel.js";
import { copyExamples } from "./copyExamples.js";
import { operationsOf } from "./operations.js";

/** Examples that go into the engine at a time, so that a large set is not there twice. */
const chunk = 8192;
/** Examples that are computed at a time. The results do not depend on it, unlike in training. */
const batchSize = 64;

/**
 * `model.evaluate` on the engine: mean loss, without penalties, and metrics, as scalars.
 *
 * @param data examples and targets
 * @throws NotCovered
 */
export function evaluateOnEngine(model: LayersModelInside, data: readonly tf.Tensor[]): tf.Scalar[] {
  const read = readModel(model, "evaluate");
  const [inputs, targets] = data;
  const totals = model.metricsNames.map(() => 0);
  const [examples] = inputs.shape;
  forEachChunk(read, examples, (engine, first, count) => {
    copyExamples(engine, 0, { inputs, targets, first, count });
    const values = engine.evaluate(0, count);
    for (let i = 0; i < totals.length; i++) totals[i] += values[i] * count;
  });
  return totals.map((total) => tf.scalar(total / examples));
}

/** Whether the engine is worth setting up, which takes some milliseconds, to compute the output for so many examples. */
export function isWorthEngine(data: tf.Tensor | readonly tf.Tensor[]): boolean {
  return ([data].flat() as tf.Tensor[])[0].shape[0] > batchSize;
}

/** `model.predict` on the engine. @throws NotCovered */
export function predictOnEngine(model: LayersModelInside, data: tf.Tensor | readonly tf.Tensor[]): tf.Tensor {
  const read = readModel(model, "predict");
  const [inputs] = [data].flat() as tf.Tensor[];
  const [examples] = inputs.shape;
  const outputShape = model.outputs[0].shape.slice(1) as number[];
  const outputSize = outputShape.reduce((a, b) => a * b, 1);
  const all = new Float32Array(examples * outputSize);
  forEachChunk(read, examples, (engine, first, count) => {
    copyExamples(engine, 0, { inputs, first, count });
    engine.predict(count);
    all.set(engine.predictions.subarray(0, count * outputSize), first * outputSize);
  });
  return tf.tensor(all, [examples, ...outputShape]);
}

function forEachChunk(
  { spec, variables }: ReadModel,
  examples: number,
  action: (engine: Engine, first: number, count: number) => void,
): void {
  if (examples === 0) throw new NotCovered("set without examples");
  const size = Math.min(chunk, examples);
  const work = operationsOf(spec);
  const threads = chooseThreads(work * Math.min(batchSize, examples), work * examples);
  const engine = new Engine({
    model: spec,
    batchSize: Math.min(batchSize, size),
    threads,
    sets: [{ examples: size, kind: "float" }],
  });
  try {
    new ModelWeights(engine, variables, undefined).load();
    for (let first = 0; first < examples; first += size)
      action(engine, first, Math.min(size, examples - first));
  } finally {
    void engine.close();
  }
}
