import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import type { IndexLabels } from "../input/readLabels.js";
import { tf } from "../training/tf.js";
import {
  type ExpandFourTimesMultiOptions,
  expandFourTimesMulti,
  type MultiLabelPictures,
} from "./expandFourTimesMulti.js";

export interface FreshBatchesOptions extends Omit<ExpandFourTimesMultiOptions, "count"> {
  /** How many batches there are. */
  batches: number;
  /** Canvases in a batch. Default 32. */
  batchSize?: number;
}

/**
 * Batches of `expandFourTimesMulti`, each made when the loop asks for it and disposed of when the loop asks for the next one
 * or ends: there is never more than one in memory. 60,000 canvases of 56 × 56 at once would take 752 MB.
 *
 *     for (const batch of freshBatches(images, labels, { batches: 100, batchSize: 64 })) {
 *       await model.trainOnBatch(batch.images, batch.labels);
 *     }
 *
 * @throws as `expandFourTimesMulti`; ValueError if `batches` is not a whole number, 1 or more
 */
export function freshBatches(
  images: tf.Tensor3D,
  labels: IndexLabels,
  options: FreshBatchesOptions,
): Generator<MultiLabelPictures, void, void> {
  checkOptions("freshBatches", options, ["batches", "batchSize", "objects", "numLabels"]);
  const { batches, batchSize = 32, ...rest } = options;
  checkWhole("batches", batches, 1);
  // Read once: a tensor's values are copied each time that they are read.
  const classes = labels instanceof tf.Tensor ? (labels.dataSync() as Int32Array) : labels;
  return generate(batches, () => expandFourTimesMulti(images, classes, { count: batchSize, ...rest }));
}

// Apart from freshBatches, so that its checks throw where it is called and not at the first batch.
function* generate(
  batches: number,
  make: () => MultiLabelPictures,
): Generator<MultiLabelPictures, void, void> {
  for (let i = 0; i < batches; i++) {
    const batch = make();
    try {
      yield batch;
    } finally {
      tf.dispose([batch.images, batch.labels]);
    }
  }
}
