import { type Display, displayOfThisCell, type MimeBundle } from "../display/display.js";
import { type Chart, figureBundle } from "../display/figure.js";
import { ValueError } from "../errors/errors.js";
import { checkLength } from "../input/checkLength.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import type { NumbersInput } from "../input/readArray.js";
import type { ImagesInput } from "../input/readImages.js";
import { readLabels } from "../input/readLabels.js";
import { named } from "./chartText.js";
import { distinctNames } from "./classAxis.js";
import { confusionFigure } from "./confusionFigure.js";
import { confusionHtml } from "./confusionHtml.js";
import { type Judged, packPictures } from "./confusionPictures.js";
import { confusionTable } from "./confusionTable.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.confusionMatrix;

/** More would make the saved notebook too large, and a cell too small to point at. */
const mostClasses = 200;

/** With more, a cell of a table has no room for its number: then a chart with a colour bar takes its place. */
const mostInTable = 20;

export interface ConfusionMatrixOptions {
  /** Name of each class, in the labels' order; equal names stay apart. */
  classNames: readonly string[];
  /** Written above the matrix. Default: nothing. */
  title?: string;
  /**
   * The images that were named, shape `[count, height, width]`, with 3 channels last for colour. Choosing a cell then shows
   * some of its images. They are saved with the notebook, so it works without a kernel too. Default: none.
   */
  images?: ImagesInput;
  /** What the network said of each image, shape `[count, classes]`: written under the images. Default: nothing. */
  probabilities?: NumbersInput;
}

/**
 * Shows how often each true class (a row) was predicted as each class (a column). A cell holds the number of images. Its
 * colour is that number's share of the row: blue for hits, orange for mistakes, on a scale of their own, since they are what
 * one looks for. Where there are more than 20 classes, a chart with a colour bar takes the table's place.
 *
 * @param trueLabels whole numbers from 0, shape `[count]`
 * @param predictedLabels likewise, one for each true label
 * @returns a promise, if there are images: `await` it
 * @throws ShapeError if lengths differ or are 0; ValueError if a label is not a class's index, or there are more than 200
 * classes; UnknownOptionError; with images, what `showImageGrid` throws of them.
 */
export function showConfusionMatrix(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions & { images?: undefined },
): void;
export function showConfusionMatrix(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): Promise<void>;
export function showConfusionMatrix(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): void | Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  const judged = judge(trueLabels, predictedLabels, options);
  if (judged.images !== undefined) return showWithPictures(judged, options, display);
  display(bundleOf(judged, options));
}

async function showWithPictures(judged: Judged, options: ConfusionMatrixOptions, display: Display) {
  display(bundleOf(judged, options, await packPictures(judged)));
}

/** The matrix in every form that a front end may choose from. */
export async function confusionMatrixBundle(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): Promise<MimeBundle> {
  const judged = judge(trueLabels, predictedLabels, options);
  return bundleOf(judged, options, judged.images && (await packPictures(judged)));
}

export function confusionMatrixChart(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): Chart {
  return chartOf(judge(trueLabels, predictedLabels, options), options);
}

function judge(
  trueLabels: NumbersInput,
  predictedLabels: NumbersInput,
  options: ConfusionMatrixOptions,
): Judged {
  checkOptions("showConfusionMatrix", options, ["classNames", "title", "images", "probabilities"]);
  const { classNames, images, probabilities } = options;
  checkClassNames(classNames);
  if (classNames.length > mostClasses) {
    throw new ValueError(text.classCount, text.atMost(mostClasses), classNames.length);
  }
  const truth = readLabels("trueLabel", trueLabels, classNames.length);
  const predicted = readLabels("predictedLabel", predictedLabels, classNames.length);
  checkLength(inputText.what.predictedLabel, predicted.length, truth.length, "trueLabel");
  const counts = countPairs(truth, predicted, classNames.length);
  return { truth, predicted, counts, names: distinctNames(classNames), images, probabilities };
}

function chartOf(judged: Judged, { classNames, title }: ConfusionMatrixOptions): Chart {
  const { counts, names, truth } = judged;
  return {
    figure: confusionFigure(counts, classNames, title),
    description: describe(counts, names, truth.length, title),
    details: confusionTable(counts, names),
  };
}

function bundleOf(
  judged: Judged,
  options: ConfusionMatrixOptions,
  pictures?: Awaited<ReturnType<typeof packPictures>>,
): MimeBundle {
  const chart = chartOf(judged, options);
  if (judged.names.length > mostInTable) return figureBundle(chart);
  return {
    "text/html": confusionHtml(judged.counts, chart.description, options, pictures),
    "text/plain": `${chart.description}\n${chart.details}`,
  };
}

/** Counts, `[true class][predicted class]`. */
function countPairs(truth: Int32Array, predicted: Int32Array, classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  truth.forEach((label, i) => {
    counts[label][predicted[i]]++;
  });
  return counts;
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
