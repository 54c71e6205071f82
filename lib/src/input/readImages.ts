import { ShapeError, ValueError } from "../errors/errors.js";
import { inputText } from "./inputText.js";
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

/**
 * Pixels in rows from the top, each from the left, channels last; `minValue` is black, `maxValue` is white. With one channel and
 * values below 0 it is painted around 0: see `plots/aroundZero.ts`.
 */
export interface Picture {
  height: number;
  width: number;
  channels: 1 | 3;
  pixels: ArrayLike<number>;
  /** 0, or where a pixel is below 0, as in standardised pictures, `-maxValue`: then 0 is in the middle. */
  minValue: number;
  maxValue: number;
}

const { imageSet, imageAt } = inputText.what;

/**
 * Reads one picture.
 *
 * @param maxValue the value of white. Default: 1 if no pixel is above 1, else 255; where a pixel is below 0, the largest
 * amount of all, and at least 1.
 * @throws ShapeError if it has no picture's shape or no pixels; ValueError if a pixel is NaN or infinite, or its amount
 * above maxValue.
 */
export function toImage(input: ImageInput, maxValue?: number, what = inputText.what.image): Picture {
  const picture = shaped(what, readArray(what, input));
  return { ...picture, ...rangeOf([picture], () => what, maxValue) };
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
      throw new ShapeError(imageAt(i), inputText.shape.likeImage0(sizeOf(pictures[0])), sizeOf(picture));
    }
  });
  const range = rangeOf(pictures, imageAt, maxValue);
  return pictures.map((picture) => ({ ...picture, ...range }));
}

/** How many there are, of a set that nobody has checked. */
export const countOf = (images: ImagesInput): number =>
  isTensor(images) ? (images.shape[0] ?? 0) : images.length;

/** Reads those of a set that stand at these places. @throws as `toImages` */
export function pickImages(
  images: ImagesInput,
  places: number[],
  limit: number,
  maxValue?: number,
): Picture[] {
  if (!isTensor(images))
    return toImages(
      places.map((i) => images[i] as ImageInput),
      limit,
      maxValue,
    );
  const some = images.gather(places); // of the tensor itself: a second copy of TensorFlow.js would not know it
  try {
    return toImages(some, limit, maxValue);
  } finally {
    some.dispose();
  }
}

type Range = Pick<Picture, "minValue" | "maxValue">;
type Unranged = Omit<Picture, keyof Range>;

function split(input: ImagesInput, limit: number): Unranged[] {
  const wanted = inputText.shape.imageSet;
  if (isTypedArray(input)) throw new ShapeError(imageSet, wanted, `[${input.length}]`);
  if (!isTensor(input)) {
    if (!Array.isArray(input)) throw new ValueError(imageSet, inputText.value.imageSet, input);
    checkImageCount(input.length, limit);
    return input.map((image: ImageInput, i) => shaped(imageAt(i), readArray(imageAt(i), image)));
  }
  const { shape } = input;
  if (shape.length < 2) throw new ShapeError(imageSet, wanted, showShape(shape));
  checkImageCount(shape[0], limit);
  const [count, ...each] = shape;
  const values = input.dataSync();
  const size = each.reduce((a, b) => a * b, 1);
  return Array.from({ length: count }, (_, i) =>
    shaped(imageAt(i), { shape: each, values: values.subarray(i * size, (i + 1) * size) }),
  );
}

function checkImageCount(count: number, limit: number): void {
  if (count >= 1 && count <= limit) return;
  throw new ValueError(inputText.what.imageCount, inputText.value.imageCount(limit), count);
}

function shaped(what: string, { shape, values }: Numbers): Unranged {
  const wanted = inputText.shape;
  let size = shape;
  if (size.length === 1) {
    const side = Math.round(Math.sqrt(size[0]));
    if (side * side !== size[0]) {
      throw new ShapeError(what, wanted.imageOfFlat, showShape(shape));
    }
    size = [side, side];
  }
  const isBatchOfOne = size[0] === 1 && (size.length === 4 || (size.length === 3 && !isChannels(size[2])));
  if (isBatchOfOne) size = size.slice(1);
  const [height, width, channels = 1] = size;
  if (size.length < 2 || size.length > 3 || !isChannels(channels)) {
    throw new ShapeError(what, wanted.image, showShape(shape));
  }
  if (values.length === 0) throw new ShapeError(what, wanted.imageWithPixel, showShape(shape));
  return { height, width, channels, pixels: values };
}

function isChannels(count: number): count is 1 | 3 {
  return count === 1 || count === 3;
}

/** The values of black and white, after every pixel has been checked against them. */
function rangeOf(pictures: Unranged[], nameOf: (index: number) => string, maxValue?: number): Range {
  const { aboveZero, number, finite, pixel, fromTo } = inputText.value;
  if (maxValue !== undefined && !(Number.isFinite(maxValue) && maxValue > 0)) {
    throw new ValueError("maxValue", aboveZero, maxValue);
  }
  let [least, largest] = [0, 0];
  for (const { pixels } of pictures) {
    for (let i = 0; i < pixels.length; i++) {
      if (pixels[i] > largest) largest = pixels[i];
      else if (pixels[i] < least) least = pixels[i];
    }
  }
  const white = maxValue ?? (least < 0 ? Math.max(1, largest, -least) : largest <= 1 ? 1 : 255);
  const black = least < 0 ? -white : 0;
  pictures.forEach(({ pixels, width, channels }, index) => {
    for (let i = 0; i < pixels.length; i++) {
      const value = pixels[i];
      if (Number.isFinite(value) && value >= black && value <= white) continue;
      const at = Math.floor(i / channels);
      const place = inputText.what.pixelOf(nameOf(index), Math.floor(at / width), at % width);
      const range = maxValue === undefined ? pixel(white) : fromTo(black, white);
      throw new ValueError(
        place,
        Number.isNaN(value) ? number : Number.isFinite(value) ? range : finite,
        value,
      );
    }
  });
  return { minValue: black, maxValue: white };
}

function sizeOf({ height, width, channels }: Unranged): string {
  return showShape(channels === 1 ? [height, width] : [height, width, channels]);
}
