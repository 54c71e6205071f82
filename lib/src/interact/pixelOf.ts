import { ShapeError, ValueError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import { type ImageInput, toImage } from "../input/readImages.js";
import type { Control } from "./controls.js";
import { interactText as text } from "./interactText.js";

export interface PixelOptions {
  /** Row and column of the pixel that is chosen first, from 0. Default: the one at the top left. */
  start?: readonly [row: number, column: number];
  /** The pixel value of white; black is 0. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
  /** Beside the image. Default: the control's name. */
  label?: string;
}

/** Each pixel is a button, and may be a frame. */
const mostPixels = 441;

/**
 * A pixel of a small image: the student clicks it, or goes to it with the arrow keys.
 *
 * @param image grey, shape `[height, width]`, at most 441 pixels
 * @returns a control whose value is `[row, column]`, both from 0
 * @throws ShapeError if `image` is none, or in colour; ValueError if it has too many pixels, one is beyond maxValue, or `start`
 * is not in it; UnknownOptionError
 */
export function pixelOf(
  image: ImageInput,
  options: PixelOptions = {},
): Control<readonly [row: number, column: number]> {
  checkOptions("pixelOf", options, ["start", "maxValue", "label"]);
  const { start = [0, 0], label } = options;
  const { height, width, channels, pixels, minValue, maxValue } = toImage(image, options.maxValue);
  const { length } = pixels;
  if (channels !== 1)
    throw new ShapeError(inputText.what.image, "[height, width]", `[${height}, ${width}, 3]`);
  if (length > mostPixels) throw new ValueError(text.pixelCount, text.atMostPixels(mostPixels), length);
  const row = checkWhole("start[0]", start[0], 0, height - 1);
  const column = checkWhole("start[1]", start[1], 0, width - 1);
  const values = Array.from(pixels, (_, i) => [Math.floor(i / width), i % width] as const);
  return {
    kind: "pixels",
    label,
    values,
    texts: values.map(([r, c]) => `(${r}, ${c})`),
    start: row * width + column,
    picture: {
      columns: width,
      brightness: Array.from(pixels, (value) =>
        Number(((value - minValue) / (maxValue - minValue)).toFixed(3)),
      ),
    },
  };
}
