import { checkImageSet } from "../input/checkImages.js";
import { tf } from "../training/tf.js";
import { placeInQuadrant, quadrantCount } from "./quadrants.js";

/**
 * Places each picture in one quadrant, drawn at random, of a canvas four times as large; the rest is 0. It keeps the order,
 * so the pictures' labels stay right. Called again it draws again; after `setSeed` the draws repeat.
 *
 * A canvas takes four bytes a pixel: 1,000 of 56 × 56 take 12.5 MB. Of many pictures make a part at a time.
 *
 * @param images grey pictures, shape `[count, height, width]`
 * @returns canvases of shape `[count, 2 · height, 2 · width, 1]`, float32, as a convolution takes them
 * @throws ValueError if it is given no tensor; ShapeError if the shape is another one or there is no picture
 */
export function expandFourTimes(images: tf.Tensor3D): tf.Tensor4D {
  checkImageSet(images);
  const [count, height, width] = images.shape;
  const pictures = images.dataSync();
  const canvases = new Float32Array(quadrantCount * pictures.length);
  for (let i = 0; i < count; i++) {
    const quadrant = Math.floor(Math.random() * quadrantCount);
    placeInQuadrant(pictures, i, canvases, i, quadrant, { height, width });
  }
  return tf.tensor4d(canvases, [count, 2 * height, 2 * width, 1]);
}
