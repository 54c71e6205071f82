import { join } from "node:path";
import { modelCheckpoint, type tf } from "six-steps";
import type { Run } from "./lines.js";
import { resumeEpochs, type Values } from "./resumeEpochs.js";

type Tensor = tf.Tensor;

/**
 * Trains on tensors as the lesson does, by `fit`, and goes on where an interrupted run has left off.
 *
 * @param model compiled
 * @returns of each epoch
 */
export function trainByEpoch(
  run: Run,
  model: tf.Sequential,
  examples: Tensor,
  labels: Tensor,
  options: {
    epochs: number;
    /** default 32 */
    batchSize?: number;
    validationData?: [Tensor, Tensor];
    /** the share at the end that is held back, in place of `validationData` */
    validationSplit?: number;
    /** what decides which epoch's weights are kept in the folder `best`, such as `val_acc` */
    best?: string;
  },
): Promise<Values[]> {
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
