import { type Chart, showFigure } from "../display/figure.js";
import { checkLength } from "../input/checkLength.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import type { NumbersInput } from "../input/readArray.js";
import { readLabels } from "../input/readLabels.js";
import { plotlyText } from "./chartText.js";
import { chartLayout, topMargin } from "./layout.js";

export interface ConfusionMatrixOptions {
  /** Name of each class, in the labels' order. */
  classNames: readonly string[];
  /** Written above the chart. Default: nothing. */
  title?: string;
}

/**
 * Shows how often each true class (a row) was predicted as each class (a column). A cell holds the number of images;
 * its colour is that number's share of the row.
 *
 * @param trueLabels whole numbers from 0, shape `[count]`
 * @param predictedLabels likewise, one for each true label
 * @throws ShapeError if the two differ in length or are empty; ValueError if a label is no class's index;
 * UnknownOptionError.
 */
export function showConfusionMatrix(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): void {
  showFigure(confusionMatrixChart(trueLabels, predictedLabels, options));
}

/** Counts, `[true class][predicted class]`. */
function countPairs(truth: Int32Array, predicted: Int32Array, classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((label, i) => {
    counts[label][predicted[i]]++;
  });
  return counts;
}

export function confusionMatrixChart(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): Chart {
  checkOptions("showConfusionMatrix", options, { classNames: true, title: true });
  const { classNames, title } = options;
  checkClassNames(classNames);
  const truth = readLabels("true label", trueLabels, classNames.length);
  const predicted = readLabels("predicted label", predictedLabels, classNames.length);
  checkLength("The predicted labels", predicted.length, truth.length, "true label");
  const counts = countPairs(truth, predicted, classNames.length);
  const shares = counts.map((row) => {
    const all = row.reduce((a, b) => a + b, 0);
    return row.map((count) => (all === 0 ? 0 : Number((count / all).toFixed(3))));
  });
  const names = classNames.map(plotlyText);
  return {
    figure: {
      data: [cells(names, shares, counts), numbers(names, counts)],
      layout: layout(names, title),
    },
    description: describe(counts, classNames, truth.length, title),
    details: table(counts, classNames),
  };
}

/** Colour that lets the page through, so that text in the theme's colour is readable on every cell. */
function cells(names: string[], shares: number[][], counts: number[][]): object {
  return {
    type: "heatmap",
    x: names,
    y: names,
    z: shares,
    text: counts,
    zmin: 0,
    zmax: 1,
    colorscale: [
      [0, "rgba(30,140,210,.05)"],
      [0.2, "rgba(30,140,210,.35)"], // mistakes are a small share of a row, and what a reader looks for
      [1, "rgba(30,140,210,.7)"],
    ],
    showscale: false,
    xgap: 1,
    ygap: 1,
    hovertemplate: "true %{y}<br>predicted %{x}<br>%{text} images, %{z:.1%} of the row<extra></extra>",
  };
}

/** Text of its own: a heatmap's is black or white, by rules that know no theme. */
function numbers(names: string[], counts: number[][]): object {
  return {
    type: "scatter",
    mode: "text",
    x: names.flatMap(() => names),
    y: names.flatMap((name) => names.map(() => name)),
    text: counts.flat(),
    hoverinfo: "skip",
    showlegend: false,
  };
}

function layout(names: string[], title: string | undefined): Record<string, unknown> {
  const side = Math.max(46 * names.length, 160);
  const room = 24 + 7 * Math.max(...names.map((name) => name.length));
  const margin = { t: topMargin(title), r: 24, b: room + 24, l: room + 24 };
  const plain = { type: "category", showgrid: false, automargin: false };
  const named = (name: string, more: object) => ({ title: { text: name, standoff: 8 }, ...plain, ...more });
  const span = [-0.5, names.length - 0.5];
  return {
    ...chartLayout(title, side + margin.t + margin.b),
    width: side + margin.l + margin.r,
    margin,
    xaxis: named("predicted class", { range: span, tickangle: -45 }),
    yaxis: named("true class", { range: [...span].reverse() }),
  };
}

function describe(counts: number[][], names: readonly string[], total: number, title?: string): string {
  const right = counts.reduce((sum, row, i) => sum + row[i], 0);
  const wrong = counts
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ count, i, j }) => `${names[i]} taken for ${names[j]} ${count === 1 ? "once" : `${count} times`}`);
  const what = `Confusion matrix${title === undefined ? "" : ` “${title}”`} of ${total} predictions`;
  const most = wrong.length === 0 ? "" : ` Most frequent mistakes: ${wrong.join(", ")}.`;
  return `${what}, ${right} of them right (${((100 * right) / total).toFixed(1)}%).${most}`;
}

function table(counts: number[][], names: readonly string[]): string {
  const longest = Math.max(...names.map((name) => name.length));
  const digits = Math.max(...counts.flat().map((count) => String(count).length), 2) + 1;
  const head = `${"".padEnd(longest)} ${names.map((_, i) => String(i).padStart(digits)).join("")}`;
  const lines = counts.map(
    (row, i) => `${names[i].padEnd(longest)} ${row.map((count) => String(count).padStart(digits)).join("")}`,
  );
  return [head, ...lines].join("\n");
}
