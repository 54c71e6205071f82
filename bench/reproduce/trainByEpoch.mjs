// @ts-check
import { join } from "node:path";
import { modelCheckpoint } from "six-steps";
import { resumeEpochs } from "./resumeEpochs.mjs";

/** @typedef {import("six-steps").tf.Tensor} Tensor */

/**
 * Trains on tensors as the lesson does, by `fit`, and goes on where an interrupted run has left off.
 *
 * @param {import("./lines.mjs").Run} run
 * @param {import("six-steps").tf.Sequential} model compiled
 * @param {Tensor} examples
 * @param {Tensor} labels
 * @param {object} options
 * @param {number} options.epochs
 * @param {number} [options.batchSize] default 32
 * @param {[Tensor, Tensor]} [options.validationData]
 * @param {number} [options.validationSplit] the share at the end that is held back, in place of `validationData`
 * @param {string} [options.best] what decides which epoch's weights are kept in the folder `best`, such as `val_acc`
 * @returns {Promise<import("./resumeEpochs.mjs").Values[]>} of each epoch
 */
export function trainByEpoch(run, model, examples, labels, options) {
  const { epochs, batchSize = 32, validationData, validationSplit, best } = options;
  const callbacks = best
    ? [modelCheckpoint({ path: join(run.folder, "best"), saveBestOnly: true, monitor: best })]
    : [];
  return resumeEpochs(run, model, {
    epochs,
    train: async (epoch) => {
      const { history } = await model.fit(examples, labels, {
        initialEpoch: epoch,
        epochs: epoch + 1,
        batchSize,
        ...(validationSplit ? { validationSplit } : { validationData }),
        callbacks,
        verbose: 0,
      });
      return Object.fromEntries(Object.entries(history).map(([name, [value]]) => [name, Number(value)]));
    },
  });
}
