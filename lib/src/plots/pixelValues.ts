import { type Chart, showFigure } from "../display/figure.js";
import { ShapeError } from "../errors/errors.js";
import { checkSide, pageSize, rows } from "./image.js";
import { chartLayout, pixelAxes } from "./layout.js";
import { checkOptions } from "./options.js";
import { type ImageInput, toImage } from "./readImages.js";

export interface PixelValuesOptions {
  /** Written above the image. Default: nothing. */
  title?: string;
  /** The pixel value of white. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
}

/** Pixels along the longer side; with more, the page is too narrow for the numbers. */
const longestSide = 32;

/** CSS pixels that a pixel of the image takes: room for three digits. */
const cell = 26;

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
  checkOptions("showPixelValues", options, ["title", "maxValue"]);
  const picture = toImage(image, options.maxValue);
  if (picture.channels !== 1) {
    const { height, width } = picture;
    throw new ShapeError("The image", "[height, width]", `[${height}, ${width}, 3]`);
  }
  checkSide(picture, longestSide);
  const { height, width, maxValue, pixels } = picture;
  const whole = Array.from(pixels).every(Number.isInteger);
  const z = rows(picture, (value) => (whole ? value : Number(value.toFixed(2))));
  const what = options.title === undefined ? "Image" : `Image “${options.title}”`;
  const size = pageSize(picture, cell * Math.max(height, width));
  return {
    figure: {
      data: [
        {
          type: "heatmap",
          z,
          zmin: 0,
          zmax: maxValue,
          colorscale: [
            [0, "#000"],
            [1, "#fff"],
          ],
          showscale: false,
          texttemplate: "%{z}",
          textfont: { size: whole ? 11 : 10 },
          hovertemplate: "row %{y}, column %{x}<br>value %{z}<extra></extra>",
        },
      ],
      layout: { ...chartLayout(options.title, size.height), ...pixelAxes(), width: size.width },
    },
    description: `${what} of ${height} rows × ${width} columns with each pixel's value written on it.`,
    details: z.map((row) => row.map((value) => String(value).padStart(whole ? 3 : 4)).join(" ")).join("\n"),
  };
}
