import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import type { NumbersInput } from "../input/readArray.js";
import { type ImagesInput, toImages } from "../input/readImages.js";
import type { ImageOptions } from "./image.js";
import { labelledPictures, marked, mostColumns, mostImages } from "./labelledPictures.js";
import { pictureBars, withBars } from "./pictureBars.js";
import { plotsText } from "./plotsText.js";

export interface ImageGridOptions extends Pick<ImageOptions, "maxValue"> {
  /** What stands under each image, such as its class's name. Default: nothing. */
  labels?: readonly string[];
  /** Whether each image's label is right: blue with ✓, or else orange with ✗. Default: neither. */
  correct?: readonly boolean[];
  /**
   * What a network said of each image, shape `[count, classes]`. Choosing an image then shows a bar for each class. They are
   * saved with the notebook, so it works without a kernel too. Default: nothing.
   */
  probabilities?: NumbersInput;
  /** Name of each class, in the labels' order: what the bars are called. */
  classNames?: readonly string[];
  /** Images in a row, 1 to 20. Default 5. */
  columns?: number;
  /** Written above the grid. Default: nothing. */
  title?: string;
}

/**
 * Shows images in rows, with a label under each.
 *
 * @param images shape `[count, height, width]`, with 3 channels last for colour, or a list of images of one size; at
 * most 64
 * @throws ShapeError if the images have another shape or differ in size, or labels or probabilities do not match their number;
 * ValueError if there are none or too many, a pixel is NaN, infinite or beyond maxValue, or there are probabilities without
 * classNames, or one outside 0..1; UnknownOptionError.
 */
export async function showImageGrid(images: ImagesInput, options: ImageGridOptions = {}): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await imageGridBundle(images, options));
}

export async function imageGridBundle(images: ImagesInput, options: ImageGridOptions): Promise<MimeBundle> {
  checkOptions("showImageGrid", options, [
    "labels",
    "correct",
    "probabilities",
    "classNames",
    "columns",
    "title",
    "maxValue",
  ]);
  const { columns = 5, labels, correct, probabilities, classNames } = options;
  checkWhole("columns", columns, 1, mostColumns);
  const pictures = toImages(images, mostImages, options.maxValue);
  const bundle = await labelledPictures("grid", pictures, columns, options);
  if (probabilities === undefined) return bundle;
  const headings = pictures.map((_, i) => plotsText.pictures.chosen(i, marked(labels?.[i], correct?.[i])));
  const bars = pictureBars(probabilities, classNames ?? [], headings, columns);
  return { ...bundle, "text/html": withBars(String(bundle["text/html"]), bars) };
}
