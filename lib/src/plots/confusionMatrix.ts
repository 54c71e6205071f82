import { type Chart, showFigure } from "../display/figure.js";
import { ShapeError } from "../errors/errors.js";
import { axis, chartLayout } from "./layout.js";
import { checkOptions, checkTexts, plotlyText } from "./options.js";
import type { NumbersInput } from "./readArray.js";
import { readLabels } from "./readLabels.js";

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
function countPairs(truth: number[], predicted: number[], classes: number): number[][] {
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
  checkOptions("showConfusionMatrix", options, ["classNames", "title"]);
  const { classNames, title } = options;
  checkTexts("classNames", classNames, classNames?.length);
  const truth = readLabels("The true labels", trueLabels, classNames.length);
  const predicted = readLabels("The predicted labels", predictedLabels, classNames.length);
  if (truth.length !== predicted.length) {
    throw new ShapeError(
      "The predicted labels",
      `[${truth.length}], one for each true label`,
      `[${predicted.length}]`,
    );
  }
  const counts = countPairs(truth, predicted, classNames.length);
  const shares = counts.map((row) => {
    const all = row.reduce((a, b) => a + b, 0);
    return row.map((count) => (all === 0 ? 0 : Number((count / all).toFixed(3))));
  });
  const names = classNames.map(plotlyText);
  const side = Math.max(46 * names.length, 200);
  return {
    figure: {
      data: [
        {
          type: "heatmap",
          x: names,
          y: names,
          z: shares,
          text: counts,
          zmin: 0,
          zmax: 1,
          colorscale: [
            [0, "#f7f7f7"],
            [0.25, "#9ecae1"],
            [1, "#08519c"],
          ],
          showscale: false,
          xgap: 1,
          ygap: 1,
          texttemplate: "%{text}",
          hovertemplate: "true %{y}<br>predicted %{x}<br>%{text} images, %{z:.1%} of the row<extra></extra>",
        },
      ],
      layout: {
        ...chartLayout(title, side + 150),
        width: side + 170,
        xaxis: axis("predicted class", { type: "category", showgrid: false, constrain: "domain" }),
        yaxis: axis("true class", {
          type: "category",
          showgrid: false,
          autorange: "reversed",
          scaleanchor: "x",
          constrain: "domain",
        }),
      },
    },
    description: describe(counts, classNames, truth.length, title),
    details: table(counts, classNames),
  };
}

function describe(counts: number[][], names: readonly string[], total: number, title?: string): string {
  const right = counts.reduce((sum, row, i) => sum + row[i], 0);
  const wrong = counts
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ count, i, j }) => `${names[i]} taken for ${names[j]} ${count} times`);
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
