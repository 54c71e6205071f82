import { displayOfThisCell, type HtmlBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import { palette } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { toImage } from "../input/readImages.js";
import { isDarkGrey } from "./greys.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.pixelList;

export interface PixelListOptions {
  /** The place of a pixel that is marked, from 0. Default: none. */
  marked?: number;
  /** The value of white; black is 0. Default: 1 if no value is above 1, else 255. */
  maxValue?: number;
}

/** With more, no value could be read. */
const mostValues = 32;

/** CSS pixels: a square's least side, a digit's width, and the room below for a square's place. */
const leastSide = 22;
const digit = 7;
const below = 18;

/**
 * Shows the pixels of a flattened image as squares in one row, each with its value, and its place below. An arrow points at the
 * place that is marked.
 *
 * @param values shape `[count]`, at most 32
 * @throws ShapeError if `values` has another shape; ValueError if there are too many, or one is NaN or beyond maxValue;
 * UnknownOptionError
 */
export function showPixelList(values: NumbersInput, options: PixelListOptions = {}): void {
  const display = displayOfThisCell();
  for (const bundle of pixelListBundles(values, options)) display(bundle);
}

/** The list, and the arrow by itself: under controls that move it, the list is the same in each frame. */
export function pixelListBundles(input: NumbersInput, options: PixelListOptions = {}): HtmlBundle[] {
  checkOptions("showPixelList", options, ["marked", "maxValue"]);
  const { shape, values } = readArray(text.what, input);
  if (shape.length !== 1) throw new ShapeError(text.what, "[count]", showShape(shape));
  if (values.length > mostValues) throw new ValueError(text.count, text.atMost(mostValues), values.length);
  const { pixels, minValue, maxValue } = toImage([Array.from(values)], options.maxValue, text.what);
  const numbers = Array.from(pixels, (value) => String(Number(value.toFixed(2))));
  const longest = Math.max(...numbers.map((number) => number.length));
  const side = Math.max(leastSide, digit * longest + 5);
  const squares = numbers.map((number, i) => {
    const brightness = (pixels[i] - minValue) / (maxValue - minValue);
    const grey = Math.round(255 * brightness);
    const ink = isDarkGrey(brightness) ? "#fff" : "#000";
    const x = i * side + 2;
    return `<rect x="${x}" y="2" width="${side}" height="${side}" fill="rgb(${grey},${grey},${grey})" stroke="${palette.grey}"/><text x="${x + side / 2}" y="${side / 2 + 6}" fill="${ink}">${escapeHtml(number)}</text><text x="${x + side / 2}" y="${side + below - 2}" fill="currentColor">${i}</text>`;
  });
  const list = drawing(text.describe(numbers), numbers.length * side, side + below, squares.join(""));
  const { marked } = options;
  if (marked === undefined) return [list];
  checkWhole("marked", marked, 0, values.length - 1);
  const tip = marked * side + 2 + side / 2;
  const arrow = `<path d="M${tip},0l7,12h-14z" fill="${palette.orange}"/>`;
  return [list, drawing(text.marked(marked, numbers[marked]), numbers.length * side, 14, arrow)];
}

function drawing(said: string, length: number, height: number, content: string): HtmlBundle {
  const width = length + 4;
  return {
    "text/html": `<svg role="img" aria-label="${escapeHtml(said)}" viewBox="0 0 ${width} ${height}" style="width:${width}px;max-width:100%;display:block" font-size="12" text-anchor="middle">${content}</svg>`,
    "text/plain": said,
  };
}
