import tf from "#platform/tf";
import { EngineMemoryError } from "../../errors/errors.js";
import { Engine } from "../engine/engine.js";
import { valuesOf } from "../engine/outputLoss.js";
import type { WorkSpec } from "../engine/sets.js";
import { valuesIn } from "../engine/shape.js";
import { chooseThreadsAtOnce } from "../engine/threads.js";
import type { LayersModelInside } from "../model/layersModel.js";
import { NotCovered } from "../model/notCovered.js";
import { type ReadModel, readModel } from "../model/readModel.js";
import { trainingText } from "../trainingText.js";
import { trainingNames } from "./checkArguments.js";
import { checkTensors } from "./checkTensors.js";
import { copyExamples } from "./copyExamples.js";
import { type ExampleWeights, sampleWeightsOf } from "./exampleWeights.js";
import { withEngine } from "./keptEngines.js";
import { operationsOf } from "./operations.js";
import { examplesOf } from "./readTensor.js";

/** Examples that go into the engine at a time, so that a large set is not there twice, and little is kept for the next call. */
const chunk = 2048;
/** Examples that are computed at a time. The results do not depend on it, unlike in training. */
const batchSize = 64;

/**
 * `model.evaluate` on the engine: mean loss, without penalties, and metrics, as scalars.
 *
 * @param data examples and targets
 * @param weights what each example counts of each output's loss; default: 1
 * @throws NotCovered
 */
export function evaluateOnEngine(
  model: LayersModelInside,
  data: readonly tf.Tensor[],
  weights: ExampleWeights = [],
): tf.Scalar[] {
  const read = readModel(model, "evaluate");
  const [inputs, targets] = [data.slice(0, model.inputs.length), data.slice(model.inputs.length)];
  const totals: number[] = [];
  const [examples] = inputs[0].shape;
  forEachChunk(read, { inputs, targets, weights }, (engine, _first, count) => {
    engine.evaluate(0, count).forEach((sum, i) => {
      totals[i] = (totals[i] ?? 0) + sum;
    });
  });
  return valuesOf(read.spec.outputs, totals, examples).map((value) => tf.scalar(value));
}

/**
 * `model.evaluate` with `sampleWeight`, which TensorFlow.js does not look at: the loss is the sum of weight and loss over the
 * examples, divided by their number, as in Keras. Metrics are without weights.
 *
 * @throws NotCovered, and as `sampleWeightsOf`
 */
export function evaluateWeighted(
  model: LayersModelInside,
  x: unknown,
  y: unknown,
  { sampleWeight }: tf.ModelEvaluateArgs,
): tf.Scalar | tf.Scalar[] {
  checkTensors(trainingNames.weights, sampleWeight);
  const [inputs, targets] = model.standardizeUserDataXY(x, y, true);
  const given = new Set(
    [x, y].flatMap((one) => (one instanceof tf.Tensor ? [one] : Object.values(one ?? {}))),
  );
  try {
    const weights = sampleWeightsOf(model, sampleWeight, inputs[0].shape[0], trainingNames);
    const values = evaluateOnEngine(model, [...inputs, ...targets], weights);
    return values.length === 1 ? values[0] : values;
  } finally {
    tf.dispose([...inputs, ...targets].filter((tensor) => !given.has(tensor)));
  }
}

/** `model.predict` on the engine: a tensor for each output, not in an array if there is one. @throws NotCovered */
export function predictOnEngine(
  model: LayersModelInside,
  data: tf.Tensor | readonly tf.Tensor[],
): tf.Tensor | tf.Tensor[] {
  const read = readModel(model, "predict");
  const inputs = [data].flat() as tf.Tensor[];
  const [examples] = inputs[0].shape;
  const outputs = model.outputs.map(({ shape: [, ...shape] }) => {
    const size = valuesIn(shape as number[]);
    return { size, shape: shape as number[], values: new Float32Array(examples * size) };
  });
  forEachChunk(read, { inputs, targets: [], weights: [] }, (engine, first, count) => {
    engine.predict(count);
    outputs.forEach(({ values, size }, i) => {
      values.set(engine.predictions[i].subarray(0, count * size), first * size);
    });
  });
  const predicted = outputs.map(({ values, shape }) => tf.tensor(values, [examples, ...shape]));
  return predicted.length === 1 ? predicted[0] : predicted;
}

interface EvaluationData {
  inputs: readonly tf.Tensor[];
  targets: readonly tf.Tensor[];
  weights: ExampleWeights;
}

/** Copies the examples into an engine chunk by chunk, for `action` to compute. */
function forEachChunk(
  read: ReadModel,
  { inputs, targets, weights }: EvaluationData,
  action: (engine: Engine, first: number, count: number) => void,
): void {
  const { spec } = read;
  const [total] = inputs[0].shape;
  if (total === 0) throw new NotCovered(trainingText.lacks.noExamples);
  // room for some more, since the next call may have as many
  const size = Math.min(chunk, 2 ** Math.ceil(Math.log2(total)));
  const work = operationsOf(spec);
  const threads = chooseThreadsAtOnce(work * Math.min(batchSize, total), work * total);
  const set = {
    examples: size,
    kinds: inputs.map(() => "float" as const),
    weighted: weights.map((one) => one !== undefined),
  };
  const wanted = { model: spec, batchSize: Math.min(batchSize, size), threads, sets: [set] };
  withEngine(read, wanted, engineThatFits, (engine) => {
    const examples = { ...examplesOf(inputs, targets), weights }; // not before: to load weights may make tensors
    for (let first = 0; first < total; first += size) {
      const count = Math.min(size, total - first);
      copyExamples(engine, 0, { examples, first, count });
      action(engine, first, count);
    }
  });
}

/** The batch is this library's choice, so it may as well be smaller. */
function engineThatFits(spec: WorkSpec): Engine {
  try {
    return new Engine(spec);
  } catch (error) {
    if (!(error instanceof EngineMemoryError && error.fitting)) throw error;
    return new Engine({ ...spec, batchSize: error.fitting.fits });
  }
}
