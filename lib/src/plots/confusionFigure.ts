import type { Figure } from "../display/figure.js";
import { classAxis, classPlaces, nameAngle, nameRoom } from "./classAxis.js";
import { colorBar } from "./colorBar.js";
import { chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.confusionMatrix;

/** In CSS pixels: a cell with room for its number, all cells together at least, the smallest number that can be read. */
const roomyCell = 46;
const leastSide = 120;
const smallestFont = 8;

/** In CSS pixels: the chart's width on a narrow page, its height where cells have no numbers, beside and below the cells. */
const narrowPage = 560;
const highest = 480;
const besideCells = 24;
const besideBar = 84;
const axisTitle = 24;

interface Size {
  /** Of all cells together, in CSS pixels. */
  width: number;
  height: number;
  /** Of the numbers, in CSS pixels; undefined where the cells have no room for them. */
  font: number | undefined;
}

/**
 * Draws counts, `[true class][predicted class]`, as coloured cells, with their numbers where there is room. However many
 * classes there are, the matrix is seen at once, on a narrow page too.
 */
export function confusionFigure(counts: number[][], classNames: readonly string[], title?: string): Figure {
  const places = classPlaces(classNames);
  const size = sizeOf(counts, narrowPage - nameRoom(classNames) - axisTitle);
  const { font } = size;
  return {
    data: [
      ...cells(places, counts, font === undefined),
      ...(font === undefined ? [] : [numbers(places, counts, font)]),
    ],
    layout: layout(classNames, size, title),
  };
}

/** @param room from the classes' names to the page's right, in CSS pixels */
function sizeOf(counts: number[][], room: number): Size {
  const side = Math.max(leastSide, Math.min(roomyCell * counts.length, room - besideCells));
  const digits = String(Math.max(...counts.map((row) => Math.max(...row)))).length;
  const font = Math.min(13, (side / counts.length - 3) / (0.58 * digits));
  if (font >= smallestFont) return { width: side, height: side, font };
  return { width: room - besideBar, height: highest, font: undefined };
}

/**
 * Hits in one hue and mistakes in another, on a scale of their own: they are a small share of a row, and what a reader looks
 * for. The colours let the page through, so that text in the theme's colour is readable on every cell.
 *
 * @param hasBar whether bars say what the colours mean: where there are no numbers
 */
function cells(places: string[], counts: number[][], hasBar: boolean): object[] {
  const gap = hasBar ? 0 : 1;
  const all = counts.map(shares);
  return [true, false].map((areHits) => ({
    type: "heatmap",
    x: places,
    y: places,
    ...(areHits // hits are few: the diagonal alone
      ? { z: all.map((row, i) => row[i]), text: counts.map((row, i) => row[i]) }
      : { z: all.map((row, i) => row.map((share, j) => (i === j ? null : share))), text: counts }),
    zmin: 0,
    zmax: areHits ? 1 : 0.2,
    colorscale: areHits ? scale("30,140,210", hasBar) : scale("227,119,13", hasBar),
    showscale: hasBar && !areHits,
    ...(hasBar && !areHits && { colorbar: colorBar(text.shareOfRow, { tickformat: ".0%" }) }),
    xgap: gap,
    ygap: gap,
    hoverongaps: false,
    hovertemplate: `${text.hover}<extra></extra>`,
  }));
}

function shares(row: number[]): number[] {
  const all = row.reduce((a, b) => a + b, 0);
  return row.map((count) => (all === 0 ? 0 : Number((count / all).toFixed(3))));
}

/** One colour, more of it with a larger share; where cells have no numbers, a single mistake is seen too. */
function scale(color: string, isStrong: boolean): [number, string][] {
  const stops = isStrong
    ? [
        [0, 0],
        [0.02, 0.3],
        [1, 1],
      ]
    : [
        [0, 0.05],
        [1, 0.7],
      ];
  return stops.map(([at, opacity]) => [at, `rgba(${color},${opacity})`]);
}

/** Text of its own: a heatmap's is black or white, by rules that know no theme. */
function numbers(places: string[], counts: number[][], size: number): object {
  return {
    type: "scatter",
    mode: "text",
    x: places.flatMap(() => places),
    y: places.flatMap((place) => places.map(() => place)),
    text: counts.flat(),
    textfont: { size },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function layout(
  classNames: readonly string[],
  { width, height, font }: Size,
  title?: string,
): Record<string, unknown> {
  const angle = nameAngle(classNames, width);
  const left = nameRoom(classNames) + axisTitle;
  const below = nameRoom(classNames, angle) + axisTitle;
  const right = font === undefined ? besideBar : besideCells;
  const all = left + width + right;
  const top = topMargin(title, all);
  const axis = (name: string, length: number, more: object) => ({
    title: { text: name, standoff: 8 },
    ...classAxis(classNames, length),
    automargin: false,
    ...more,
  });
  return {
    ...chartLayout(title, top + height + below, all),
    width: all,
    margin: { t: top, r: right, b: below, l: left },
    xaxis: axis(text.predictedClass, width, { tickangle: angle }),
    yaxis: axis(text.trueClass, height, { range: [classNames.length - 0.5, -0.5] }),
  };
}
