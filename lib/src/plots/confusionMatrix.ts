import { type Chart, showFigure } from "../display/figure.js";
import { ValueError } from "../errors/errors.js";
import { checkLength } from "../input/checkLength.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import type { NumbersInput } from "../input/readArray.js";
import { readLabels } from "../input/readLabels.js";
import { named } from "./chartText.js";
import { distinctNames } from "./classAxis.js";
import { confusionFigure } from "./confusionFigure.js";
import { confusionTable } from "./confusionTable.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.confusionMatrix;

/** More would make the saved notebook too large, and a cell too small to point at. */
const mostClasses = 200;

export interface ConfusionMatrixOptions {
  /** Name of each class, in the labels' order; equal names stay apart. */
  classNames: readonly string[];
  /** Written above the chart. Default: nothing. */
  title?: string;
}

/**
 * Shows how often each true class (a row) was predicted as each class (a column). A cell holds the number of images;
 * its colour is that number's share of the row. Where there are too many classes for numbers, a colour bar stands beside
 * it, and a cell's number appears where the mouse points.
 *
 * @param trueLabels whole numbers from 0, shape `[count]`
 * @param predictedLabels likewise, one for each true label
 * @throws ShapeError if the two differ in length or are empty; ValueError if a label is not a class's index, or there are
 * more than 200 classes; UnknownOptionError.
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
  if (classNames.length > mostClasses) {
    throw new ValueError(text.classCount, text.atMost(mostClasses), classNames.length);
  }
  const truth = readLabels("trueLabel", trueLabels, classNames.length);
  const predicted = readLabels("predictedLabel", predictedLabels, classNames.length);
  checkLength(inputText.what.predictedLabel, predicted.length, truth.length, "trueLabel");
  const counts = countPairs(truth, predicted, classNames.length);
  const names = distinctNames(classNames);
  return {
    figure: confusionFigure(counts, classNames, title),
    description: describe(counts, names, truth.length, title),
    details: confusionTable(counts, names),
  };
}

function describe(counts: number[][], names: readonly string[], total: number, title?: string): string {
  const right = counts.reduce((sum, row, i) => sum + row[i], 0);
  const wrong = counts
    .flatMap((row, i) => row.map((count, j) => ({ count, i, j })))
    .filter(({ count, i, j }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ count, i, j }) => text.mistake(names[i], names[j], count));
  const percent = ((100 * right) / total).toFixed(1);
  const most = wrong.length === 0 ? "" : text.mistakes(wrong);
  return text.describe(named(text.what, title), total, right, percent) + most;
}
