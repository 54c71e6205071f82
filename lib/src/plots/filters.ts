import type { LayersModel } from "@tensorflow/tfjs";
import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { ValueError } from "../errors/errors.js";
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
  /** Written above the filters. Default: which layer they belong to. */
  title?: string;
}

/**
 * Shows the kernels of a convolution as grey pictures, one per filter, with the filter's number under it. Middle grey is
 * a weight of 0, white the largest weight of the layer by its amount, black as much below 0; a line says how much.
 *
 * @param model any model of TensorFlow.js's layers
 * @throws ValueError if the layer is no Conv2D; UnknownOptionError.
 */
export async function showFilters(model: LayersModel, options: FiltersOptions = {}): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await filtersBundle(model, options));
}

export async function filtersBundle(model: LayersModel, options: FiltersOptions): Promise<MimeBundle> {
  checkOptions("showFilters", options, {
    layer: true,
    channel: true,
    count: true,
    columns: true,
    title: true,
  });
  const { channel = 0, columns = 8 } = options;
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
  const weights = kernel.dataSync();
  const largest = Array.from(weights, Math.abs).reduce((most, weight) => Math.max(most, weight), 0) || 1;
  const pictures: Picture[] = Array.from({ length: count }, (_, filter) => ({
    height,
    width,
    channels: 1,
    pixels: Float32Array.from(
      { length: height * width },
      (_, i) => weights[(i * inputs + channel) * filters + filter],
    ),
    minValue: -largest,
    maxValue: largest,
  }));
  const title = options.title ?? text.title(layer.name, filters);
  return await labelledPictures("grid", pictures, columns, { labels: numbered(count), title });
}
