import type { LayersModel } from "@tensorflow/tfjs";
import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { UnknownOptionError, ValueError } from "../errors/errors.js";
import { checkCount } from "../input/checkCount.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import type { Picture } from "../input/readImages.js";
import { labelledPictures, mostColumns, mostImages, numbered } from "./labelledPictures.js";
import { pictureLayer } from "./modelLayer.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.filters;

export interface FiltersOptions {
  /** Which convolution: its name, or its place in `model.layers`. Default: the first one. */
  layer?: string | number;
  /** Which of the kernel's input channels is shown, from 0. Default 0, the only one where the input is grey. */
  channel?: number;
  /** How many filters, from the first on. Default: all, but at most 64. */
  count?: number;
  /** Filters in a row, 1 to 20. Default 8. */
  columns?: number;
  /**
   * What is darkest: `"common"`, the largest weight of the layer by its amount, so that filters can be compared; or
   * `"each"`, each filter's own, so that weak ones can be seen. Default `"common"`.
   */
  scale?: "common" | "each";
  /** Written above the filters. Default: which layer they belong to. */
  title?: string;
}

/**
 * Shows the kernels of a convolution as pictures, one per filter, with the filter's number under it. White is a weight of 0;
 * orange ones are above it, blue ones below, the larger the darker, as `scale` says. On a common scale a line says how much.
 *
 * @param model any model of TensorFlow.js's layers
 * @throws ValueError if the layer is no Conv2D; UnknownOptionError
 */
export async function showFilters(model: LayersModel, options: FiltersOptions = {}): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await filtersBundle(model, options));
}

export async function filtersBundle(model: LayersModel, options: FiltersOptions): Promise<MimeBundle> {
  checkOptions("showFilters", options, ["layer", "channel", "count", "columns", "scale", "title"]);
  const { channel = 0, columns = 8, scale = "common" } = options;
  const { layer } = pictureLayer(model, options.layer);
  if (layer.getClassName() !== "Conv2D") {
    throw new ValueError(text.layer(layer.name), text.conv2d, layer.getClassName());
  }
  const [kernel] = layer.getWeights(); // the model's own: not to be disposed of
  const [height, width, inputs, filters] = kernel.shape;
  checkWhole("channel", channel, 0, inputs - 1);
  const limit = Math.min(filters, mostImages);
  const count = checkCount("count", options.count, limit, text.asManyAs);
  checkWhole("columns", columns, 1, mostColumns);
  if (scale !== "common" && scale !== "each") {
    throw new UnknownOptionError("scale", scale, ["common", "each"]);
  }
  const weights = kernel.dataSync();
  const largest = largestAmount(weights);
  const pictures = Array.from({ length: count }, (_, filter): Picture => {
    const pixels = Float32Array.from(
      { length: height * width },
      (_, i) => weights[(i * inputs + channel) * filters + filter],
    );
    const most = scale === "each" ? largestAmount(pixels) : largest;
    return { height, width, channels: 1, pixels, minValue: -most, maxValue: most };
  });
  const title = options.title ?? (scale === "each" ? text.titleEach : text.title)(layer.name, filters);
  return await labelledPictures("grid", pictures, columns, { labels: numbered(count), title });
}

/** 1 where all are 0: something is divided by it. */
function largestAmount(weights: ArrayLike<number>): number {
  return Array.from(weights, Math.abs).reduce((most, weight) => Math.max(most, weight), 0) || 1;
}
