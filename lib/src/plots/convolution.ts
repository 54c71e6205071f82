import { displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { ShapeError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { numberGrid } from "./numberGrid.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.convolution;

export interface ConvolutionOptions {
  /** Where the window's top row lies in the image, from 0. Default 0. */
  row?: number;
  /** Where its left column lies, from 0. Default 0. */
  column?: number;
}

/** Pixels along the image's longer side: with more, the four tables stand under one another. */
const longestSide = 9;

/**
 * Shows one step of a convolution without padding, with stride 1, as coloured numbers: the image with its window, the
 * kernel, their products, and the sums up to this place. The place of the window moves from left to right, then down.
 *
 * @param image shape `[height, width]`, at most 9 pixels a side
 * @param kernel shape `[height, width]`, not larger than the image; it is not turned round
 * @throws ShapeError if one of them has another shape; ValueError if the window does not fit there; UnknownOptionError
 */
export function showConvolution(
  image: NumbersInput,
  kernel: NumbersInput,
  options: ConvolutionOptions = {},
): void {
  displayOfThisCell()(convolutionBundle(image, kernel, options));
}

export function convolutionBundle(
  image: NumbersInput,
  kernel: NumbersInput,
  options: ConvolutionOptions = {},
): HtmlBundle {
  checkOptions("showConvolution", options, ["row", "column"]);
  const pixels = table(inputText.what.image, image);
  const weights = table(text.kernel, kernel);
  const [height, width] = [pixels.length, pixels[0].length];
  const [tall, wide] = [weights.length, weights[0].length];
  checkWhole(text.sides, Math.max(height, width), 1, longestSide);
  if (tall > height || wide > width)
    throw new ShapeError(text.kernel, text.fits(height, width), showShape([tall, wide]));
  const { row: top = 0, column: left = 0 } = options;
  checkWhole("row", top, 0, height - tall);
  checkWhole("column", left, 0, width - wide);

  const productsAt = (i: number, j: number) =>
    weights.map((row, u) => row.map((weight, v) => pixels[i + u][j + v] * weight));
  const sumAt = (i: number, j: number) =>
    productsAt(i, j)
      .flat()
      .reduce((sum, product) => sum + product, 0);
  const across = width - wide + 1;
  const sums = Array.from({ length: height - tall + 1 }, (_, i) =>
    Array.from({ length: across }, (_, j) => sumAt(i, j)),
  );
  const isDone = (i: number, j: number) => i * across + j <= top * across + left;
  const inWindow = (i: number, j: number) => i >= top && i < top + tall && j >= left && j < left + wide;
  const grids = [
    numberGrid(text.image, pixels, "grey", { framed: inWindow }),
    "·",
    numberGrid(text.kernel, weights, "aroundZero"),
    "=",
    numberGrid(text.products, productsAt(top, left), "aroundZero"),
    "→",
    numberGrid(text.output, sums, "aroundZero", {
      framed: (i, j) => i === top && j === left,
      written: isDone,
    }),
  ];
  const products = weights.flatMap((row, u) =>
    row.map((weight, v) => `${pixels[top + u][left + v]} · ${weight < 0 ? `(−${-weight})` : weight}`),
  );
  const sum = String(Number(sums[top][left].toPrecision(6))).replace("-", "−");
  const words = text.step(top, left, products.join(" + "), sum);
  const parts = grids.map((grid) =>
    grid.length === 1 ? `<div style="font-size:1.5em">${grid}</div>` : grid,
  );
  return {
    "text/html": `<div aria-hidden="true" style="display:flex;flex-wrap:wrap;align-items:center;gap:12px">${parts.join("")}</div><p>${escapeHtml(words)}</p>`,
    "text/plain": words,
  };
}

function table(what: string, input: NumbersInput): number[][] {
  const { shape, values } = readArray(what, input);
  if (shape.length !== 2 || shape[0] * shape[1] === 0)
    throw new ShapeError(what, "[height, width]", showShape(shape));
  return Array.from({ length: shape[0] }, (_, i) =>
    Array.from({ length: shape[1] }, (_, j) => values[i * shape[1] + j]),
  );
}
