import { type Chart, showFigure } from "../display/figure.js";
import { palette } from "../display/palette.js";
import { ShapeError } from "../errors/errors.js";
import { checkShare, checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { numberedBars } from "./barNumbers.js";
import { named, round } from "./chartText.js";
import { classAxis, classPlaces, distinctNames, nameAngle, nameRoom } from "./classAxis.js";
import { axis, chartLayout, topMargin } from "./layout.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.probabilities;

/** CSS pixels: the highest bar, and what the classes share on a narrow page. */
const barHeight = 220;
const narrowPage = 560;

export interface ProbabilitiesOptions {
  /** Name of each class, in the labels' order; equal names stay apart. */
  classNames: readonly string[];
  /** Written above the chart. Default: nothing. */
  title?: string;
  /** Draws a line at this probability, 0 to 1: what reaches it is decided as yes. Default: no line. */
  threshold?: number;
}

/**
 * Shows predicted against true probabilities of one image as pairs of bars, or probabilities alone.
 *
 * @param predicted one probability per class, shape `[classes]` or `[1, classes]`; they need not add up to 1
 * @param truth the true class's label, or true probabilities of shape `[classes]` or `[1, classes]`, such as one-hot or
 * multi-hot; `undefined`: nobody says what is true
 * @throws ShapeError if there is not one probability per class; ValueError if one is NaN or outside 0..1, or the label
 * is out of range; UnknownOptionError.
 */
export function showProbabilities(
  predicted: NumbersInput,
  truth: number | NumbersInput | undefined,
  options: ProbabilitiesOptions,
): void {
  showFigure(probabilitiesChart(predicted, truth, options));
}

export function probabilitiesChart(
  predicted: NumbersInput,
  truth: number | NumbersInput | undefined,
  options: ProbabilitiesOptions,
): Chart {
  checkOptions("showProbabilities", options, ["classNames", "title", "threshold"]);
  const { classNames, title, threshold } = options;
  checkClassNames(classNames);
  if (threshold !== undefined) checkShare("threshold", threshold);
  const count = classNames.length;
  const guess = probabilities(text.predictedValues, predicted, count);
  const right = truth === undefined ? undefined : trueProbabilities(truth, count);
  const isWritten = numberedBars(guess, narrowPage);
  const slant = nameAngle(classNames, narrowPage);
  // On a narrow page it would stand on the title: it has a line of its own.
  const legendLine = right !== undefined && title !== undefined ? 22 : 0;
  const top = topMargin(title) + legendLine;
  const { margin, ...layout } = chartLayout(title, top + barHeight + nameRoom(classNames, slant));
  const bar = {
    type: "bar",
    x: classPlaces(classNames),
    hovertemplate: "%{x}: %{y}<extra>%{fullData.name}</extra>",
  };
  return {
    figure: {
      data: [
        {
          ...bar,
          name: text.predicted,
          y: guess,
          marker: { color: palette.blue },
          text: guess.map((p, label) => (isWritten[label] ? p.toFixed(2) : "")),
          textposition: "outside",
          textfont: { size: 11 },
          textangle: 0,
          constraintext: "none",
          cliponaxis: false,
        },
        ...(right === undefined ? [] : [{ ...bar, name: text.true, y: right, marker: trueMarker }]),
      ],
      layout: {
        ...layout,
        margin: { ...(margin as object), t: top },
        xaxis: {
          ...classAxis(classNames, narrowPage),
          autotickangles: [0, slant, -90],
          automargin: true,
        },
        yaxis: axis(text.axis, { range: [0, 1.05] }),
        bargap: 0.25,
        shapes: threshold === undefined ? [] : [thresholdLine(threshold)],
        showlegend: right !== undefined,
        legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" },
      },
    },
    description: describe(distinctNames(classNames), guess, right, options),
  };
}

const trueMarker = {
  color: palette.orange,
  pattern: { shape: "/", fillmode: "replace", size: 6, solidity: 0.5 },
};

function trueProbabilities(truth: number | NumbersInput, count: number): number[] {
  return typeof truth === "number"
    ? oneHot(checkWhole(text.trueLabel, truth, 0, count - 1), count)
    : probabilities(text.trueValues, truth, count);
}

function thresholdLine(threshold: number): object {
  return {
    type: "line",
    xref: "paper",
    x0: 0,
    x1: 1,
    y0: threshold,
    y1: threshold,
    line: { color: palette.grey, width: 2, dash: "dash" },
  };
}

function probabilities(what: string, input: NumbersInput, count: number): number[] {
  const { shape, values } = readArray(what, input);
  const size = shape.length === 2 && shape[0] === 1 ? shape.slice(1) : shape;
  if (size.length !== 1 || size[0] !== count)
    throw new ShapeError(what, inputText.shape.forEach.class(`[${count}]`), showShape(shape));
  return Array.from(values, (value, i) => round(checkShare(inputText.what.at(what, i), value)));
}

function oneHot(label: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i === label ? 1 : 0));
}

function describe(
  names: readonly string[],
  guess: number[],
  right: number[] | undefined,
  { title, threshold }: ProbabilitiesOptions,
): string {
  const list = (of: number[]) =>
    names
      .map((name, i) => ({ name, p: of[i] }))
      .filter(({ p }) => p >= 0.01)
      .sort((a, b) => b.p - a.p)
      .map(({ name, p }) => `${name} ${p}`)
      .join(", ") || text.noneShown;
  const decided =
    threshold === undefined
      ? ""
      : text.decided(
          threshold,
          names.filter((_, i) => guess[i] >= threshold),
        );
  return right === undefined
    ? text.describeAlone(named(text.whatAlone, title), list(guess)) + decided
    : text.describe(named(text.what, title), list(guess), list(right)) + decided;
}
