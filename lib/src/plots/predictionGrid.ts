import { displayOfThisCell, type MimeBundle } from "../display/display.js";
import { predictionColors } from "../display/palette.js";
import { ShapeError, ValueError } from "../errors/errors.js";
import { checkCount } from "../input/checkCount.js";
import { checkLength } from "../input/checkLength.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { checkClassNames } from "../input/checkTexts.js";
import { isTensor, type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { type ImageInput, type ImagesInput, toImages } from "../input/readImages.js";
import { readLabels } from "../input/readLabels.js";
import { seededRandom } from "../random/seededRandom.js";
import { labelledPictures, mostColumns, mostImages } from "./labelledPictures.js";

export interface PredictionGridOptions {
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
  /** The pixel value of white. Default: 1 if no pixel is above 1, else 255. */
  maxValue?: number;
}

/**
 * Draws some images by lot, none twice, and shows under each what a network said and in brackets what is true:
 * "cat (dog)". Right ones are green with ✓, wrong ones red with ✗.
 *
 * @param images shape `[count, height, width]`, with 3 channels last for colour, or a list of images of one size
 * @param predicted the network's probabilities, shape `[count, classes]`, of which the largest counts; or its labels,
 * shape `[count]`
 * @param labels the true labels, shape `[count]`
 * @throws ShapeError if images, predictions and labels do not match; ValueError if a label is no class's index, a
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
  checkOptions("showPredictionGrid", options, {
    classNames: true,
    count: true,
    seed: true,
    columns: true,
    title: true,
    maxValue: true,
  });
  const { classNames, seed, columns = 8, title, maxValue } = options;
  checkClassNames(classNames);
  checkWhole("columns", columns, 1, mostColumns);
  const truth = readLabels("true label", labels, classNames.length);
  const said = readPredictions(predicted, classNames.length);
  checkLength("The predictions", said.length, truth.length, "true label", ", …");
  checkLength("The images", countOf(images), truth.length, "true label", ", …");

  const places = drawLots(truth.length, options.count, seed);
  const chosen = pick(images, places);
  const pictures = toImages(chosen, mostImages, maxValue);
  if (isTensor(chosen)) chosen.dispose();
  const captions = {
    labels: places.map((place) => `${classNames[said[place]]} (${classNames[truth[place]]})`),
    correct: places.map((place) => said[place] === truth[place]),
  };
  return await labelledPictures("Grid", pictures, columns, { ...captions, title }, predictionColors);
}

/** One label an image, of labels or of probabilities. */
function readPredictions(predicted: NumbersInput, classCount: number): ArrayLike<number> {
  const { shape, values } = readArray("The predictions", predicted);
  if (shape.length === 1) return readLabels("predicted label", predicted, classCount);
  if (shape.length !== 2 || shape[1] !== classCount) {
    const wanted = `[count] (labels) or [count, ${classCount}] (probabilities)`;
    throw new ShapeError("The predictions", wanted, showShape(shape));
  }
  return Array.from({ length: shape[0] }, (_, image) => {
    let largest = 0;
    for (let label = 0; label < classCount; label++) {
      const probability = values[image * classCount + label];
      if (Number.isNaN(probability))
        throw new ValueError(`The prediction at [${image}][${label}]`, "a number", probability);
      if (probability > values[image * classCount + largest]) largest = label;
    }
    return largest;
  });
}

function countOf(images: ImagesInput): number {
  return isTensor(images) ? (images.shape[0] ?? 0) : images.length;
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

function pick(images: ImagesInput, places: number[]): ImagesInput {
  // `gather` of the tensor itself: a second copy of TensorFlow.js would not know it.
  if (isTensor(images)) return images.gather(places);
  return places.map((place) => images[place] as ImageInput);
}
