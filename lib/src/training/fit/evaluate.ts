import * as tf from "@tensorflow/tfjs";
import { Engine } from "../engine/engine.js";
import { valuesIn } from "../engine/shape.js";
import { chooseThreads } from "../engine/threads.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelWeights } from "../model/modelWeights.js";
import { NotCovered } from "../model/notCovered.js";
import { type ReadModel, readModel } from "../model/readModel.js";
import { copyExamples } from "./copyExamples.js";
import { operationsOf } from "./operations.js";
import { examplesOf } from "./readTensor.js";

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
  forEachChunk(read, inputs, targets, (engine, _first, count) => {
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
  const outputSize = valuesIn(outputShape);
  const all = new Float32Array(examples * outputSize);
  forEachChunk(read, inputs, undefined, (engine, first, count) => {
    engine.predict(count);
    all.set(engine.predictions.subarray(0, count * outputSize), first * outputSize);
  });
  return tf.tensor(all, [examples, ...outputShape]);
}

/** Sets up an engine and copies the examples into it chunk by chunk, for `action` to compute. */
function forEachChunk(
  { spec, variables }: ReadModel,
  inputs: tf.Tensor,
  targets: tf.Tensor | undefined,
  action: (engine: Engine, first: number, count: number) => void,
): void {
  const [total] = inputs.shape;
  if (total === 0) throw new NotCovered("set without examples");
  const size = Math.min(chunk, total);
  const work = operationsOf(spec);
  const threads = chooseThreads(work * Math.min(batchSize, total), work * total);
  const engine = new Engine({
    model: spec,
    batchSize: Math.min(batchSize, size),
    threads,
    sets: [{ examples: size, kind: "float" }],
  });
  try {
    new ModelWeights(engine, variables, undefined).load();
    const examples = examplesOf(inputs, targets); // not before: to load may make tensors
    for (let first = 0; first < total; first += size) {
      const count = Math.min(size, total - first);
      copyExamples(engine, 0, { examples, first, count });
      action(engine, first, count);
    }
  } finally {
    void engine.close();
  }
}
