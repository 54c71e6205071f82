import { type Chart, showFigure } from "../display/figure.js";
import { checkOptions } from "../input/checkOptions.js";
import { type ImageInput, type Picture, toImage } from "../input/readImages.js";
import { round } from "./chartText.js";
import { pictureLayout } from "./layout.js";
import { checkSide, rows } from "./pixelRows.js";

export interface ImageOptions {
  /** Written above the image. Default: nothing. */
  title?: string;
  /** The pixel value of white. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
}

/** Pixels along the longer side; a larger picture would make the saved notebook too large. */
const longestSide = 128;

/**
 * Shows one image with a colour bar. Row, column and value of a pixel appear where the mouse points.
 *
 * @param image shape `[height, width]`, or `[height, width, 3]` for colour; at most 128 pixels a side
 * @throws ShapeError if it has another shape; ValueError if a pixel is NaN or outside 0..maxValue, or a side is too
 * long; UnknownOptionError.
 */
export function showImage(image: ImageInput, options: ImageOptions = {}): void {
  showFigure(imageChart(image, options));
}

export function imageChart(image: ImageInput, options: ImageOptions = {}): Chart {
  checkOptions("showImage", options, { title: true, maxValue: true });
  const picture = toImage(image, options.maxValue);
  checkSide(picture, longestSide);
  const { title } = options;
  const grey = picture.channels === 1;
  const cell = Math.max(2, Math.floor(336 / Math.max(picture.height, picture.width)));
  return {
    figure: {
      data: [grey ? heatmap(picture) : colours(picture)],
      layout: pictureLayout(picture, cell, title, grey ? 90 : 16),
    },
    description: describe(picture, title),
  };
}

function heatmap(picture: Picture): object {
  return {
    type: "heatmap",
    z: rows(picture, round),
    zmin: 0,
    zmax: picture.maxValue,
    colorscale: "Viridis",
    colorbar: { thickness: 14, outlinewidth: 0, title: { text: "value" } },
    hovertemplate: "row %{y}, column %{x}<br>value %{z}<extra></extra>",
  };
}

function colours(picture: Picture): object {
  const { width, pixels, maxValue } = picture;
  const z = rows(picture, (_, row, column) => {
    const at = (row * width + column) * 3;
    return [0, 1, 2].map((channel) => round(pixels[at + channel]));
  });
  const white = [maxValue, maxValue, maxValue];
  return {
    type: "image",
    colormodel: "rgb",
    z,
    zmin: [0, 0, 0],
    zmax: white,
    hovertemplate: "row %{y}, column %{x}<br>red %{z[0]}, green %{z[1]}, blue %{z[2]}<extra></extra>",
  };
}

function describe(picture: Picture, title?: string): string {
  const { height, width, channels, pixels } = picture;
  let [least, most, sum] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let i = 0; i < pixels.length; i++) {
    least = Math.min(least, pixels[i]);
    most = Math.max(most, pixels[i]);
    sum += pixels[i];
  }
  const what = title === undefined ? "Image" : `Image “${title}”`;
  const kind = channels === 1 ? "" : " in colour";
  return `${what}${kind}, ${height} rows × ${width} columns of pixels, values from ${round(least)} to ${round(most)}, mean ${round(sum / pixels.length)}.`;
}
