import { checkImageSet } from "../input/checkImages.js";
import { checkLength } from "../input/checkLength.js";
import { checkWhole } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { inputText } from "../input/inputText.js";
import { type IndexLabels, readLabels } from "../input/readLabels.js";
import { tf } from "../training/tf.js";
import { placeInQuadrant, quadrantCount } from "./quadrants.js";

export interface ExpandFourTimesMultiOptions {
  /** How many canvases to make. Default: as many as there are pictures. */
  count?: number;
  /** Objects on each canvas, 0 to 4. Default: drawn anew for each canvas, each number equally often. */
  objects?: number;
  /** How many classes there are. Default 10. */
  numLabels?: number;
}

/** Canvases and what can be seen on them. Both tensors are the caller's to dispose of. */
export interface MultiLabelPictures {
  /** Canvases, shape `[count, 2 · height, 2 · width, 1]`, float32. */
  images: tf.Tensor4D;
  /** Multi-hot, shape `[count, numLabels]`, float32: 1 for each class of which the canvas has at least one object. */
  labels: tf.Tensor2D;
}

/**
 * Makes canvases with 0 to 4 objects: pictures drawn at random, each into a quadrant of its own, drawn at random too. A class
 * that is drawn twice still counts 1. After `setSeed` the draws repeat.
 *
 * Only the pictures drawn are read, so that it may be given all 60,000 for a batch of 64.
 *
 * @param images grey pictures to draw from, shape `[pictures, height, width]`
 * @param labels the class of each, from 0
 * @throws ShapeError or ValueError if there is not one valid label a picture, or an option is out of range;
 * UnknownOptionError.
 */
export function expandFourTimesMulti(
  images: tf.Tensor3D,
  labels: IndexLabels,
  options: ExpandFourTimesMultiOptions = {},
): MultiLabelPictures {
  checkOptions("expandFourTimesMulti", options, ["count", "objects", "numLabels"]);
  checkImageSet(images);
  const { count = images.shape[0], objects, numLabels = 10 } = options;
  checkWhole("count", count, 1);
  checkWhole("numLabels", numLabels, 1);
  if (objects !== undefined) checkWhole("objects", objects, 0, quadrantCount);
  const classes = readLabels("label", labels, numLabels);
  checkLength(inputText.what.label, classes.length, images.shape[0], "image");
  return draw(images, classes, { count, objects, numLabels });
}

function draw(
  images: tf.Tensor3D,
  classes: Int32Array,
  { count, objects, numLabels }: { count: number; objects: number | undefined; numLabels: number },
): MultiLabelPictures {
  const [pictures, height, width] = images.shape;
  const canvases = new Float32Array(count * quadrantCount * height * width);
  const multiHot = new Float32Array(count * numLabels);
  for (let canvas = 0; canvas < count; canvas++) {
    for (const quadrant of drawQuadrants(objects)) {
      const number = Math.floor(Math.random() * pictures);
      placeInQuadrant(readPicture(images, number), 0, canvases, canvas, quadrant, { height, width });
      multiHot[canvas * numLabels + classes[number]] = 1;
    }
  }
  return {
    images: tf.tensor4d(canvases, [count, 2 * height, 2 * width, 1]),
    labels: tf.tensor2d(multiHot, [count, numLabels]),
  };
}

/** Different quadrants, in the order of their drawing. */
function drawQuadrants(objects = Math.floor(Math.random() * (quadrantCount + 1))): number[] {
  const free = Array.from({ length: quadrantCount }, (_, quadrant) => quadrant);
  return Array.from({ length: objects }, () => free.splice(Math.floor(Math.random() * free.length), 1)[0]);
}

/** One at a time: `dataSync` of all 60,000 would copy 188 MB for each batch, and `gather` takes three times as long on WASM. */
function readPicture(images: tf.Tensor3D, number: number): ArrayLike<number> {
  const picture = images.slice([number], [1]);
  const pixels = picture.dataSync();
  picture.dispose();
  return pixels;
}
