import { type Chart, showFigure } from "../display/figure.js";
import { checkOptions } from "../input/checkOptions.js";
import { type ImageInput, type Picture, toImage } from "../input/readImages.js";
import { aroundZero } from "./aroundZero.js";
import { named, round } from "./chartText.js";
import { colorBar } from "./colorBar.js";
import { pictureLayout } from "./pictureLayout.js";
import { rangeWords } from "./pictureRange.js";
import { checkSide, rows } from "./pixelRows.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.image;

export interface ImageOptions {
  /** Written above the image. Default: nothing. */
  title?: string;
  /**
   * The pixel value of white; black is 0. Default: 1 if no pixel is above 1, else 255. Where a pixel is below 0, blue is
   * -maxValue, white 0 and orange maxValue (in colour, black and white are), and the default the largest amount of all, at
   * least 1.
   */
  maxValue?: number;
}

/** Pixels along the longer side; a larger picture would make the saved notebook too large. */
const longestSide = 128;

/** Of the colour bar, in CSS pixels: shorter, its numbers would lie on each other. */
const leastBar = 120;

/**
 * Shows one image with a colour bar. Row, column and value of a pixel appear where the mouse points. Where values are
 * below 0, as in a standardised image, the colours part at 0; an image in colour is then as grey as its values are near 0.
 *
 * @param image shape `[height, width]`, or `[height, width, 3]` for colour; at most 128 pixels a side
 * @throws ShapeError if it has another shape; ValueError if a pixel is NaN, infinite or beyond maxValue, or a side
 * is too long; UnknownOptionError.
 */
export function showImage(image: ImageInput, options: ImageOptions = {}): void {
  showFigure(imageChart(image, options));
}

export function imageChart(image: ImageInput, options: ImageOptions = {}): Chart {
  checkOptions("showImage", options, ["title", "maxValue"]);
  const picture = toImage(image, options.maxValue);
  checkSide(picture, longestSide);
  const { title } = options;
  const grey = picture.channels === 1;
  const cell = Math.max(2, Math.floor(336 / Math.max(picture.height, picture.width)));
  return {
    figure: {
      data: [grey ? heatmap(picture, Math.max(picture.height * cell, leastBar)) : colours(picture)],
      layout: pictureLayout(picture, cell, title, grey ? 90 : 16),
    },
    ...(!grey && picture.minValue < 0 && { caption: rangeWords(picture) }),
    description: describe(picture, title),
  };
}

/** d3's format of a value where the mouse points; plotly.js's own would make 12.345k of 12345. */
const digits = ".6~g";

/** Whole numbers as they are, such as 65535; others in few bytes. */
function shown(value: number): number {
  return Number.isInteger(value) ? value : round(value);
}

function heatmap(picture: Picture, length: number): object {
  const { minValue, maxValue } = picture;
  return {
    type: "heatmap",
    z: rows(picture, shown),
    zmin: minValue,
    zmax: maxValue,
    colorscale: minValue < 0 ? aroundZero : "Viridis",
    colorbar: colorBar(text.value, { length }),
    hovertemplate: `${text.hover(digits)}<extra></extra>`,
  };
}

function colours(picture: Picture): object {
  const { width, pixels, minValue, maxValue } = picture;
  const z = rows(picture, (_, row, column) => {
    const at = (row * width + column) * 3;
    return [0, 1, 2].map((channel) => shown(pixels[at + channel]));
  });
  return {
    type: "image",
    colormodel: "rgb",
    z,
    zmin: [minValue, minValue, minValue],
    zmax: [maxValue, maxValue, maxValue],
    hovertemplate: `${text.hoverColour(digits)}<extra></extra>`,
  };
}

function describe(picture: Picture, title?: string): string {
  const { height, width, channels, pixels } = picture;
  let [least, most, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < pixels.length; i++) {
    least = Math.min(least, pixels[i]);
    most = Math.max(most, pixels[i]);
    sum += pixels[i];
  }
  const what = named(text.what, title);
  const values = [least, most, sum / pixels.length].map(round);
  return text.describe(channels === 1 ? what : text.inColour(what), [height, width], values);
}
