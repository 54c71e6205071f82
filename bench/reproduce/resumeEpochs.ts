import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadWeights, setSeed, type tf } from "six-steps";
import { saveCheckpoint } from "six-steps/internal/training/checkpoint/saveCheckpoint.js";
import { writeWhole } from "#setup/writeWhole.mjs";
import type { Run } from "./lines.js";

/** What an epoch came to, such as `loss` and `val_acc`. */
export type Values = Record<string, number>;

/**
 * Trains epoch by epoch with a checkpoint after each, and goes on from the one that an interrupted run has left.
 *
 * Each epoch has a seed of its own: so those that come after an interruption draw the same as they would have without it.
 *
 * @param model compiled
 * @returns of each epoch, those of the interrupted run too
 */
export async function resumeEpochs(
  run: Run,
  model: tf.Sequential,
  {
    epochs,
    train,
    name = "last",
  }: {
    epochs: number;
    /** trains one epoch, counted from 0 */
    train: (epoch: number) => Promise<Values>;
    /** of the checkpoint's folder, where a line trains several networks; default `last` */
    name?: string;
  },
): Promise<Values[]> {
  const last = join(run.folder, name);
  const historyFile = join(run.folder, `${name}.json`);
  const done = existsSync(join(last, "model.json")) ? (await loadWeights(model, last)).epoch : 0;
  const history: Values[] = done > 0 ? JSON.parse(readFileSync(historyFile, "utf8")).slice(0, done) : [];
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
