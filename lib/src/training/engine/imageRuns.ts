import type { LayerValue, Value } from "./graph.js";

/** Whether the layer goes through the batch image by image, and not layer by layer. */
export function goesImageByImage({ spec, shape }: Value): boolean {
  switch (spec?.kind) {
    case "conv2d":
    case "conv2dTranspose":
    case "depthwiseConv2d":
    case "zeroPadding2d":
    case "cropping2d":
    case "upSampling2d":
    case "maxPooling2d":
    case "averagePooling2d":
      return true;
    case "activation":
    case "batchNormalization":
    case "layerNormalization":
    case "prelu":
    case "add":
    case "multiply":
    case "maximum":
    case "minimum":
    case "concatenate":
      return shape.length === 3;
    default:
      return false;
  }
}

/** Whether the threads meet within it: then its first half ends a run, and its second half, with its output, begins another. */
function needsAllRows({ spec }: LayerValue): boolean {
  return spec.kind === "batchNormalization" && spec.trainable;
}

/**
 * Numbers the runs of neighbouring layers that go image by image together: in the backward pass one image's gradient goes
 * through the whole run before the next one's, so between two layers of a run there need be room for one alone.
 */
export function imageRuns(learning: Iterable<LayerValue>): Map<Value, number> {
  const runs = new Map<Value, number>();
  let run = 0;
  for (const value of learning) {
    if (goesImageByImage(value)) runs.set(value, run);
    if (!goesImageByImage(value) || needsAllRows(value)) run++;
  }
  return runs;
}
