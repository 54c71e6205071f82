import type { LayersModel } from "@tensorflow/tfjs";
import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { ShapeError, UnknownOptionError } from "../errors/errors.js";
import { checkCount } from "../input/checkCount.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import type { Picture } from "../input/readImages.js";
import { tf } from "../training/tf.js";
import { labelledPictures, mostColumns, mostImages, numbered } from "./labelledPictures.js";
import { type PictureLayer, pictureLayer } from "./modelLayer.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.maps;

export interface FeatureMapsOptions {
  /** Which layer: its name, or its place in `model.layers`. Default: the first convolution. */
  layer?: string | number;
  /** How many maps, from the first on. Default: all, but at most 64. */
  count?: number;
  /** Maps in a row, 1 to 20. Default 8. */
  columns?: number;
  /**
   * What is white: `"common"`, the largest value of all maps of the layer, so that they can be compared; or `"each"`,
   * each map's own largest value, so that weak ones can be seen. Default `"common"`.
   */
  scale?: "common" | "each";
  /** Written above the maps. Default: which layer it is, how large its maps are, and what is white. */
  title?: string;
}

/**
 * Shows what a convolution or pooling layer gives out for one image: a grey picture for each of its channels, with the
 * channel's number under it. Black is 0, and whatever lies below; white is as `scale` says.
 *
 * @param model any model of TensorFlow.js's layers with one input
 * @param image one image as the model takes it, such as shape `[28, 28, 1]`; a batch of one, or without the channel
 * @throws ShapeError if the image does not fit the model, or the layer gives out no pictures; ValueError;
 * UnknownOptionError.
 */
export async function showFeatureMaps(
  model: LayersModel,
  image: NumbersInput,
  options: FeatureMapsOptions = {},
): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await featureMapsBundle(model, image, options));
}

export async function featureMapsBundle(
  model: LayersModel,
  image: NumbersInput,
  options: FeatureMapsOptions,
): Promise<MimeBundle> {
  checkOptions("showFeatureMaps", options, ["layer", "count", "columns", "scale", "title"]);
  const { columns = 8, scale = "common" } = options;
  const found = pictureLayer(model, options.layer);
  const most = Math.min(found.channels, mostImages);
  const count = checkCount("count", options.count, most, text.asManyAs);
  checkWhole("columns", columns, 1, mostColumns);
  if (scale !== "common" && scale !== "each") {
    throw new UnknownOptionError("scale", scale, ["common", "each"]);
  }
  const pictures = mapsOf(found, activations(model, found, image), scale).slice(0, count);
  const { layer, height, width, channels } = found;
  const titleOf = scale === "each" ? text.titleEach : text.title;
  const title = options.title ?? titleOf(layer.name, channels, height, width);
  return await labelledPictures("grid", pictures, columns, { labels: numbered(count), title });
}

/** What the layer gives out, channels last. */
function activations(model: LayersModel, { layer }: PictureLayer, image: NumbersInput): Float32Array {
  const { values, shape } = readArray(inputText.what.image, image);
  const [, ...size] = model.inputs[0].shape as number[];
  const wanted = size.join();
  const plain = shape[0] === 1 && shape.length > size.length ? shape.slice(1) : shape;
  if (plain.join() !== wanted && [...plain, 1].join() !== wanted) {
    throw new ShapeError(inputText.what.image, text.asModel(showShape(size)), showShape(shape));
  }
  return tf.tidy(() => {
    const batch = tf.tensor(Float32Array.from(values), [1, ...size]);
    const output = model.execute(batch, (layer.output as { name: string }).name) as {
      dataSync(): Float32Array;
    };
    return output.dataSync().slice();
  });
}

function mapsOf(
  { height, width, channels }: PictureLayer,
  values: Float32Array,
  scale: "common" | "each",
): Picture[] {
  const maps = Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: height * width }, (_, i) => Math.max(0, values[i * channels + channel])),
  );
  const brightest = maps.map((pixels) => pixels.reduce((most, value) => Math.max(most, value), 0));
  const ofAll = Math.max(...brightest);
  return maps.map((pixels, i) => ({
    height,
    width,
    channels: 1,
    pixels,
    minValue: 0,
    maxValue: (scale === "each" ? brightest[i] : ofAll) || 1, // a silent map is black
  }));
}
