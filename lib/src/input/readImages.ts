import { ShapeError, ValueError } from "../errors/errors.js";
import {
  isTensor,
  isTypedArray,
  type Numbers,
  type NumbersInput,
  readArray,
  showShape,
} from "./readArray.js";

/**
 * One picture: shape `[height, width]` (grey), `[height, width, 1]` or `[height, width, 3]` (red, green, blue), or
 * the flat pixels of a square grey one, row by row.
 */
export type ImageInput = NumbersInput;

/** A set of pictures of one size: a tensor `[count, height, width]` (or with 1 or 3 channels last), or a list of pictures. */
export type ImagesInput = NumbersInput | readonly ImageInput[];

/** Pixels in rows from the top, each from the left, channels last; 0 is black, `maxValue` is white. */
export interface Picture {
  height: number;
  width: number;
  channels: 1 | 3;
  pixels: ArrayLike<number>;
  maxValue: number;
}

/**
 * Reads one picture.
 *
 * @param maxValue the value of white. Default: 1 if no pixel is above 1, else 255.
 * @throws ShapeError if it has no picture's shape or no pixels; ValueError if a pixel is NaN or outside 0..maxValue.
 */
export function toImage(input: ImageInput, maxValue?: number, what = "The image"): Picture {
  const picture = shaped(what, readArray(what, input));
  return { ...picture, maxValue: rangeOf([picture], () => what, maxValue) };
}

/**
 * Reads a set of pictures of one size, which share one range of values.
 *
 * @param limit how many pictures there may be
 * @throws as `toImage`; ShapeError if sizes differ; ValueError if there is none, or more than `limit`.
 */
export function toImages(input: ImagesInput, limit: number, maxValue?: number): Picture[] {
  const pictures = split(input, limit);
  const { height, width, channels } = pictures[0];
  pictures.forEach((picture, i) => {
    if (picture.height !== height || picture.width !== width || picture.channels !== channels) {
      throw new ShapeError(`Image ${i}`, `${sizeOf(pictures[0])} like image 0`, sizeOf(picture));
    }
  });
  const white = rangeOf(pictures, (index) => `Image ${index}`, maxValue);
  return pictures.map((picture) => ({ ...picture, maxValue: white }));
}

type Unranged = Omit<Picture, "maxValue">;

function split(input: ImagesInput, limit: number): Unranged[] {
  const wanted = "[count, height, width], or be a list of images";
  if (isTypedArray(input)) throw new ShapeError("A set of images", wanted, `[${input.length}]`);
  if (!isTensor(input)) {
    if (!Array.isArray(input)) throw new ValueError("A set of images", "a tensor or a list of images", input);
    checkImageCount(input.length, limit);
    return input.map((image: ImageInput, i) => shaped(`Image ${i}`, readArray(`Image ${i}`, image)));
  }
  const { shape } = input;
  if (shape.length < 2) throw new ShapeError("A set of images", wanted, showShape(shape));
  checkImageCount(shape[0], limit);
  const [count, ...each] = shape;
  const values = input.dataSync();
  const size = each.reduce((a, b) => a * b, 1);
  return Array.from({ length: count }, (_, i) =>
    shaped(`Image ${i}`, { shape: each, values: values.subarray(i * size, (i + 1) * size) }),
  );
}

function checkImageCount(count: number, limit: number): void {
  if (count >= 1 && count <= limit) return;
  throw new ValueError(
    "The number of images",
    `from 1 to ${limit} (show some, such as the first ${limit})`,
    count,
  );
}

function shaped(what: string, { shape, values }: Numbers): Unranged {
  const wanted = "[height, width] or [height, width, 3]";
  let size = shape;
  if (size.length === 1) {
    const side = Math.round(Math.sqrt(size[0]));
    if (side * side !== size[0]) {
      throw new ShapeError(what, `${wanted} (flat pixels only of a square)`, showShape(shape));
    }
    size = [side, side];
  }
  const isBatchOfOne = size[0] === 1 && (size.length === 4 || (size.length === 3 && !isChannels(size[2])));
  if (isBatchOfOne) size = size.slice(1);
  const [height, width, channels = 1] = size;
  if (size.length < 2 || size.length > 3 || !isChannels(channels)) {
    throw new ShapeError(what, wanted, showShape(shape));
  }
  if (values.length === 0) throw new ShapeError(what, `${wanted} with at least one pixel`, showShape(shape));
  return { height, width, channels, pixels: values };
}

function isChannels(count: number): count is 1 | 3 {
  return count === 1 || count === 3;
}

/** The value of white, after every pixel has been checked against it. */
function rangeOf(pictures: Unranged[], nameOf: (index: number) => string, maxValue?: number): number {
  if (maxValue !== undefined && !(Number.isFinite(maxValue) && maxValue > 0)) {
    throw new ValueError("maxValue", "a number above 0", maxValue);
  }
  let largest = 0;
  for (const { pixels } of pictures) {
    for (let i = 0; i < pixels.length; i++) if (pixels[i] > largest) largest = pixels[i];
  }
  const white = maxValue ?? (largest <= 1 ? 1 : 255);
  pictures.forEach(({ pixels, width, channels }, index) => {
    for (let i = 0; i < pixels.length; i++) {
      if (pixels[i] >= 0 && pixels[i] <= white) continue;
      const at = Math.floor(i / channels);
      const place = `${nameOf(index)} at row ${Math.floor(at / width)}, column ${at % width}`;
      const hint = maxValue === undefined ? " (the option maxValue sets another range)" : "";
      throw new ValueError(
        place,
        Number.isNaN(pixels[i]) ? "a number" : `from 0 to ${white}${hint}`,
        pixels[i],
      );
    }
  });
  return white;
}

function sizeOf({ height, width, channels }: Unranged): string {
  return showShape(channels === 1 ? [height, width] : [height, width, channels]);
}
