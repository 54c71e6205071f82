import { type Chart, showFigure } from "../display/figure.js";
import { ShapeError } from "../errors/errors.js";
import { checkOptions } from "../input/checkOptions.js";
import { type ImageInput, toImage } from "../input/readImages.js";
import { pictureLayout } from "./layout.js";
import { checkSide, rows } from "./pixelRows.js";

export interface PixelValuesOptions {
  /** Written above the image. Default: nothing. */
  title?: string;
  /** The pixel value of white. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
}

/** Pixels along the longer side; with more, the page is too narrow for the numbers. */
const longestSide = 32;

/** The grey, as a share of white, on which black and white text have the same contrast, 4.6:1. */
const darkBelow = 0.46;

/**
 * Shows one image with every pixel's value written on it. Whole numbers are written as they are, others with two
 * decimals.
 *
 * @param image shape `[height, width]`, at most 32 pixels a side
 * @throws ShapeError if it has another shape; ValueError if a pixel is NaN or outside 0..maxValue, or a side is too
 * long; UnknownOptionError.
 */
export function showPixelValues(image: ImageInput, options: PixelValuesOptions = {}): void {
  showFigure(pixelValuesChart(image, options));
}

export function pixelValuesChart(image: ImageInput, options: PixelValuesOptions = {}): Chart {
  checkOptions("showPixelValues", options, { title: true, maxValue: true });
  const picture = toImage(image, options.maxValue);
  if (picture.channels !== 1) {
    const { height, width } = picture;
    throw new ShapeError("The image", "[height, width]", `[${height}, ${width}, 3]`);
  }
  checkSide(picture, longestSide);
  const { height, width, maxValue, pixels } = picture;
  const whole = Array.from(pixels).every(Number.isInteger);
  const shown = (value: number) => (whole ? value : Number(value.toFixed(2)));
  const what = options.title === undefined ? "Image" : `Image “${options.title}”`;
  // plotly.js's own choice of text colour is hard to read on middle greys, and a trace has one text colour.
  const isDark = (value: number) => value < darkBelow * maxValue;
  const values = (of: (value: number) => boolean, color: string) => ({
    type: "heatmap",
    z: rows(picture, (value) => (of(value) ? shown(value) : "")),
    zmin: 0,
    zmax: maxValue,
    colorscale: [
      [0, "#000"],
      [1, "#fff"],
    ],
    showscale: false,
    texttemplate: "%{z}",
    textfont: { size: 11, color },
    hovertemplate: "row %{y}, column %{x}<br>value %{z}<extra></extra>",
  });
  return {
    figure: {
      data: [values(isDark, "#fff"), values((value) => !isDark(value), "#000")],
      layout: pictureLayout(picture, whole ? 26 : 30, options.title, 16),
    },
    description: `${what} of ${height} rows × ${width} columns with each pixel's value written on it.`,
    details: rows(picture, (value) => String(shown(value)).padStart(whole ? 3 : 4))
      .map((row) => row.join(" "))
      .join("\n"),
  };
}
