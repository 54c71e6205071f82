// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadWeights, modelCheckpoint, setSeed } from "six-steps";

/** @typedef {import("six-steps").tf.Sequential} Sequential */
/** @typedef {import("six-steps").tf.Tensor} Tensor */

/**
 * Trains as the lesson does, with a checkpoint after each epoch, and goes on from the one that an interrupted run has left.
 *
 * Each epoch is a `fit` of its own with a seed of its own: so the epochs that come after an interruption draw the same
 * order and the same dropout as they would have without it.
 *
 * @param {import("./lines.mjs").Run} run
 * @param {Sequential} model compiled
 * @param {Tensor} examples
 * @param {Tensor} labels
 * @param {object} options
 * @param {number} options.epochs
 * @param {number} [options.batchSize] default 32
 * @param {[Tensor, Tensor]} [options.validationData]
 * @param {string} [options.best] what decides which epoch's weights are kept in the folder `best`, such as `val_acc`
 * @returns {Promise<number>} the epochs trained in this run
 */
export async function trainByEpoch(run, model, examples, labels, options) {
  const { epochs, batchSize = 32, validationData, best } = options;
  const last = join(run.folder, "last");
  const done = existsSync(join(last, "model.json")) ? (await loadWeights(model, last)).epoch : 0;
  if (done > 0 && done < epochs) run.progress(`goes on after epoch ${done}`);
  const callbacks = [
    ...(best ? [modelCheckpoint({ path: join(run.folder, "best"), saveBestOnly: true, monitor: best })] : []),
    modelCheckpoint({ path: last }), // after the best: an interruption between the two repeats the epoch
  ];
  for (let epoch = done; epoch < epochs; epoch++) {
    setSeed(run.seed + 1000 * (epoch + 1));
    const { history } = await model.fit(examples, labels, {
      initialEpoch: epoch,
      epochs: epoch + 1,
      batchSize,
      validationData,
      callbacks,
      verbose: 0,
    });
    const values = Object.entries(history).map(([name, [value]]) => `${name} ${Number(value).toFixed(4)}`);
    run.progress(`epoch ${epoch + 1} of ${epochs}, ${values.join(", ")}`);
  }
  return epochs - done;
}
