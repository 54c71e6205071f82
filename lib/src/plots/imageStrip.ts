import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { checkOptions } from "../input/checkOptions.js";
import { type ImagesInput, toImages } from "../input/readImages.js";
import type { ImageOptions } from "./image.js";
import { labelledPictures } from "./labelledPictures.js";

export interface ImageStripOptions extends Pick<ImageOptions, "maxValue"> {
  /** What stands under each image, such as its class's name. Default: nothing. */
  labels?: readonly string[];
  /** Written above the strip. Default: nothing. */
  title?: string;
}

/** With more in one row, each would be smaller than its own 28 pixels. */
const mostImages = 25;

/**
 * Shows images in one row, with a label under each.
 *
 * @param images shape `[count, height, width]`, with 3 channels last for colour, or a list of images of one size; at
 * most 25
 * @throws as `showImageGrid`
 */
export async function showImageStrip(images: ImagesInput, options: ImageStripOptions = {}): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await imageStripBundle(images, options));
}

async function imageStripBundle(images: ImagesInput, options: ImageStripOptions): Promise<MimeBundle> {
  checkOptions("showImageStrip", options, ["labels", "title", "maxValue"]);
  const pictures = toImages(images, mostImages, options.maxValue);
  return await labelledPictures("strip", pictures, pictures.length, options);
}
