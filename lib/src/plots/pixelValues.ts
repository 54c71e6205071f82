import { type Chart, showFigure } from "../display/figure.js";
import { ShapeError } from "../errors/errors.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import { type ImageInput, toImage } from "../input/readImages.js";
import { named } from "./chartText.js";
import { isDarkGrey } from "./greys.js";
import { pictureLayout } from "./pictureLayout.js";
import { checkSide, rows } from "./pixelRows.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.image;

export interface PixelValuesOptions {
  /** Written above the image. Default: nothing. */
  title?: string;
  /**
   * The pixel value of white; black is 0. Default: 1 if no pixel is above 1, else 255. Where a pixel is below 0, black is
   * -maxValue, and the default the largest amount of all, at least 1.
   */
  maxValue?: number;
}

/** Pixels along the longer side; with more, the page is too narrow for the numbers. */
const longestSide = 32;

/** CSS pixels: a written letter's width, and a pixel with room for a number of up to three. */
const letter = 6.6;
const leastCell = 26;

/**
 * Shows one image with every pixel's value written on it. Whole numbers are written as they are, others with two
 * decimals, and with fewer where they are large.
 *
 * @param image shape `[height, width]`, at most 32 pixels a side
 * @throws ShapeError if it has another shape; ValueError if a pixel is NaN, infinite or beyond maxValue, or a side
 * is too long; UnknownOptionError.
 */
export function showPixelValues(image: ImageInput, options: PixelValuesOptions = {}): void {
  showFigure(pixelValuesChart(image, options));
}

export function pixelValuesChart(image: ImageInput, options: PixelValuesOptions = {}): Chart {
  checkOptions("showPixelValues", options, ["title", "maxValue"]);
  const picture = toImage(image, options.maxValue);
  if (picture.channels !== 1) {
    const { height, width } = picture;
    throw new ShapeError(inputText.what.image, "[height, width]", `[${height}, ${width}, 3]`);
  }
  checkSide(picture, longestSide);
  const { height, width, minValue, maxValue, pixels } = picture;
  const { format, write } = writer(pixels);
  const written = rows(picture, write);
  const longest = Math.max(...written.flat().map((number) => number.length));
  const cell = Math.max(leastCell, Math.ceil(longest * letter + 6));
  // plotly.js's own choice of text colour is hard to read on middle greys, and a trace has one text colour.
  const isDark = (value: number) => isDarkGrey((value - minValue) / (maxValue - minValue));
  const values = (of: (value: number) => boolean, color: string) => ({
    type: "heatmap",
    z: rows(picture, (value) => (of(value) ? Number(write(value)) : "")),
    zmin: minValue,
    zmax: maxValue,
    colorscale: [
      [0, "#000"],
      [1, "#fff"],
    ],
    showscale: false,
    texttemplate: `%{z:${format}}`,
    textfont: { size: 11, color },
    hovertemplate: `${text.hover(format)}<extra></extra>`,
  });
  return {
    figure: {
      data: [values(isDark, "#fff"), values((value) => !isDark(value), "#000")],
      layout: pictureLayout(picture, cell, options.title, 16),
    },
    description: text.describeValues(named(text.what, options.title), height, width),
    details: written.map((row) => row.map((number) => number.padStart(longest)).join(" ")).join("\n"),
  };
}

/** How values are written: as plotly.js takes it (d3's format), and as a text. */
interface Writer {
  format: string;
  write: (value: number) => string;
}

/** Whole numbers as they are; others with two decimals, fewer where they are large, three digits where they are tiny. */
function writer(pixels: ArrayLike<number>): Writer {
  const values = Array.from(pixels);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest >= 1e6 || (largest > 0 && largest < 0.1)) {
    return { format: ".3~g", write: (value) => String(Number(value.toPrecision(3))) };
  }
  const decimals = values.every(Number.isInteger) || largest >= 1000 ? 0 : largest < 100 ? 2 : 1;
  return { format: `.${decimals}~f`, write: (value) => String(Number(value.toFixed(decimals))) };
}
