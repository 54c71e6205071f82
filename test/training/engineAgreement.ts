import { tf } from "six-steps";
import { byEngine, byStock, difference, type Numbers, stateOf } from "./engineRuns.js";
import { type RandomTask, randomTask } from "./randomTask.js";

/**
 * How far engine and stock TensorFlow.js may be apart, by `difference`. Both round to float32, 6e-8 of a value, and add in
 * different orders: a sum of some hundred terms is uncertain by 1e-6, through three or four layers by 1e-5, and up to 46
 * steps of a small learning rate pile some of that up. A wrong formula, a dropped row or one place off in a window shows from
 * 1e-3 on.
 */
export const tolerance = 2e-4;

/** Trains the model that follows from `seed` on stock TensorFlow.js and on the engine; says what differs, if anything does. */
export async function disagreement(
  seed: number,
  threadCounts: readonly number[],
): Promise<string | undefined> {
  const task = randomTask(seed);
  try {
    const expected = await byStock(() => resultOf(task));
    for (const threads of threadCounts) {
      const actual = await byEngine(() => resultOf(task), threads);
      const { size, where } = difference(expected, actual);
      if (size > tolerance)
        return `${where} (${size.toExponential(1)}) with ${threads} threads\n${task.description}`;
    }
    return undefined;
  } catch (error) {
    return `${(error as Error).stack}\n${task.description}`;
  } finally {
    tf.disposeVariables();
  }
}

/** The first seeds for which they disagree, told in full; "" if there is none. */
export async function disagreements(
  seeds: readonly number[],
  threadCounts: readonly number[],
): Promise<string> {
  const found: string[] = [];
  for (const seed of seeds) {
    const one = await disagreement(seed, threadCounts);
    if (one) found.push(one);
    if (found.length === 3) break;
  }
  return found.join("\n\n");
}

async function resultOf(task: RandomTask): Promise<Numbers> {
  const { model, batchSize } = task;
  const [inputs, targets] = [oneOrAll(task.inputs), oneOrAll(task.targets)];
  task.restart();
  const { history } = await model.fit(inputs, targets, {
    epochs: 2,
    batchSize,
    ...task.exampleWeights,
    shuffle: false,
    verbose: 0,
    validationData: [inputs, targets] as never,
  });
  const predictions = [model.predict(oneOrAll(task.inputs.map(repeated)))].flat() as tf.Tensor[];
  const names = (model as unknown as { getDedupedMetricsNames(): string[] }).getDedupedMetricsNames();
  const values = [model.evaluate(inputs, targets)].flat().map((value) => value.dataSync()[0]);
  const isDecided = predictions.every(isClear);
  // a share of hits is not continuous: a hit may be one or not where two outputs are next to equal
  const isShare = (name: string) => /acc/i.test(name);
  const curves = Object.entries(history as Record<string, number[]>).map(([name, curve]) => [
    name,
    isShare(name) ? [] : curve,
  ]);
  return {
    ...(await stateOf(model)),
    ...Object.fromEntries(curves),
    ...Object.fromEntries(predictions.map((values, i) => [`predictions ${i}`, values.dataSync()])),
    evaluated: values.map((value, i) => (isDecided || !isShare(names[i]) ? value : 0)),
  };
}

function oneOrAll(tensors: tf.Tensor[]): tf.Tensor | tf.Tensor[] {
  return tensors.length === 1 ? tensors[0] : tensors;
}

/** The same examples again and again, so that there are enough for the engine to predict. */
function repeated(inputs: tf.Tensor): tf.Tensor {
  const times = Math.ceil(65 / inputs.shape[0]);
  return tf.tile(inputs, [times, ...inputs.shape.slice(1).map(() => 1)]);
}

/** Whether every hit stays one under a change of 1e-3. */
function isClear(predictions: tf.Tensor): boolean {
  const rows = tf.reshape(predictions, [-1, predictions.shape.at(-1) as number]).arraySync() as number[][];
  return rows.every((row) => {
    const [first, second = Number.NEGATIVE_INFINITY] = [...row].sort((a, b) => b - a);
    return first - second > 1e-3 && row.every((value) => Math.abs(value - 0.5) > 1e-3);
  });
}
