import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { predictionColors } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkCount } from "../input/checkCount.js";
import { checkLength } from "../input/checkLength.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import { inputText } from "../input/inputText.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { countOf, type ImagesInput, pickImages } from "../input/readImages.js";
import { readLabels } from "../input/readLabels.js";
import { seededRandom } from "../random/seededRandom.js";
import type { ImageOptions } from "./image.js";
import { labelledPictures, mostColumns, mostImages } from "./labelledPictures.js";
import { plotsText } from "./plotsText.js";

const text = plotsText.predictions;

export interface PredictionGridOptions extends Pick<ImageOptions, "maxValue"> {
  /** Name of each class, in the labels' order. */
  classNames: readonly string[];
  /** How many images are drawn by lot, 1 to 64. Default 32, or all where there are fewer. */
  count?: number;
  /** A whole number: the same one draws the same images. Default: by chance, which `setSeed` makes repeatable. */
  seed?: number;
  /** Images in a row, 1 to 20. Default 8. */
  columns?: number;
  /** Written above the grid. Default: nothing. */
  title?: string;
}

/**
 * Draws some images by lot, none twice, and shows under each what a network said and in brackets what is true:
 * "cat (dog)". Right ones are green with ✓, wrong ones red with ✗.
 *
 * @param images shape `[count, height, width]`, with 3 channels last for colour, or a list of images of one size
 * @param predicted the network's probabilities, shape `[count, classes]`, of which the largest counts; or its labels,
 * shape `[count]`
 * @param labels the true labels, shape `[count]`
 * @throws ShapeError if images, predictions and labels do not match; ValueError if a label is not a class's index, a
 * probability is NaN, or there are fewer images than `count`; UnknownOptionError; and as `showImageGrid`.
 */
export async function showPredictionGrid(
  images: ImagesInput,
  predicted: NumbersInput,
  labels: NumbersInput,
  options: PredictionGridOptions,
): Promise<void> {
  const display = displayOfThisCell(); // before the first await: then another cell may be running
  display(await predictionGridBundle(images, predicted, labels, options));
}

export async function predictionGridBundle(
  images: ImagesInput,
  predicted: NumbersInput,
  labels: NumbersInput,
  options: PredictionGridOptions,
): Promise<MimeBundle> {
  checkOptions("showPredictionGrid", options, [
    "classNames",
    "count",
    "seed",
    "columns",
    "title",
    "maxValue",
  ]);
  const { classNames, seed, columns = 8, title, maxValue } = options;
  checkClassNames(classNames);
  checkWhole("columns", columns, 1, mostColumns);
  const truth = readLabels("trueLabel", labels, classNames.length);
  const said = readPredictions(predicted, classNames.length);
  checkLength(text.what, said.length, truth.length, "trueLabel", ", …");
  checkLength(inputText.what.images, countOf(images), truth.length, "trueLabel", ", …");

  const places = drawLots(truth.length, options.count, seed);
  const pictures = pickImages(images, places, mostImages, maxValue);
  const captions = {
    labels: places.map((place) => `${classNames[said[place]]} (${classNames[truth[place]]})`),
    correct: places.map((place) => said[place] === truth[place]),
  };
  return await labelledPictures("grid", pictures, columns, { ...captions, title }, predictionColors);
}

/** One label an image, of labels or of probabilities. */
function readPredictions(predicted: NumbersInput, classCount: number): ArrayLike<number> {
  const { shape, values } = readArray(text.what, predicted);
  if (shape.length === 1) return readLabels("predictedLabel", predicted, classCount);
  if (shape.length !== 2 || shape[1] !== classCount) {
    throw new ShapeError(text.what, text.shape(classCount), showShape(shape));
  }
  return Array.from({ length: shape[0] }, (_, image) => {
    let largest = 0;
    for (let label = 0; label < classCount; label++) {
      const probability = values[image * classCount + label];
      if (Number.isNaN(probability)) {
        throw new ValueError(text.at(image, label), inputText.value.number, probability);
      }
      if (probability > values[image * classCount + largest]) largest = label;
    }
    return largest;
  });
}

/** `count` different whole numbers below `total`, in random order: the first turns of Fisher and Yates's shuffle. */
function drawLots(total: number, count = Math.min(32, total), seed: number | undefined): number[] {
  checkCount("count", count, Math.min(mostImages, total));
  const random = seed === undefined ? Math.random : seededRandom(seed);
  const places = Array.from({ length: total }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (total - i));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places.slice(0, count);
}
