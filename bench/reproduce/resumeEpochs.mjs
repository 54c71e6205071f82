// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadWeights, setSeed } from "six-steps";
import { saveCheckpoint } from "six-steps/internal/training/checkpoint/saveCheckpoint.js";
import { writeWhole } from "../../setup/writeWhole.mjs";

/** @typedef {Record<string, number>} Values what an epoch came to, such as `loss` and `val_acc` */

/**
 * Trains epoch by epoch with a checkpoint after each, and goes on from the one that an interrupted run has left.
 *
 * Each epoch has a seed of its own: so those that come after an interruption draw the same as they would have without it.
 *
 * @param {import("./lines.mjs").Run} run
 * @param {import("six-steps").tf.Sequential} model compiled
 * @param {object} options
 * @param {number} options.epochs
 * @param {(epoch: number) => Promise<Values>} options.train trains one epoch, counted from 0
 * @param {string} [options.name] of the checkpoint's folder, where a line trains several networks; default `last`
 * @returns {Promise<Values[]>} of each epoch, those of the interrupted run too
 */
export async function resumeEpochs(run, model, { epochs, train, name = "last" }) {
  const last = join(run.folder, name);
  const historyFile = join(run.folder, `${name}.json`);
  const done = existsSync(join(last, "model.json")) ? (await loadWeights(model, last)).epoch : 0;
  /** @type {Values[]} */
  const history = done > 0 ? JSON.parse(readFileSync(historyFile, "utf8")).slice(0, done) : [];
  const prefix = name === "last" ? "" : `${name}, `;
  if (done > 0 && done < epochs) run.progress(`${prefix}goes on after epoch ${done}`);
  for (let epoch = done; epoch < epochs; epoch++) {
    setSeed(run.seed + 1000 * (epoch + 1));
    const values = await train(epoch);
    history.push(values);
    writeWhole(historyFile, JSON.stringify(history)); // before the weights: an epoch too many in it is cut off
    await saveCheckpoint(model, last, { epoch: epoch + 1, monitor: "loss", best: null });
    const told = Object.entries(values).map(([key, value]) => `${key} ${value.toFixed(4)}`);
    run.progress(`${prefix}epoch ${epoch + 1} of ${epochs}, ${told.join(", ")}`);
  }
  return history;
}
