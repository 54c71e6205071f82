import { ShapeError, ValueError } from "../errors/errors.js";
import { tf } from "../training/tf.js";
import { inputText } from "./inputText.js";
import { showShape } from "./readArray.js";

/**
 * Makes sure that a network for images of `height` by `width` can take these: shape `[count, height, width]`, float32,
 * every pixel in [0, 1]. What it can't take would not stop TensorFlow.js, only spoil the training.
 *
 * @throws ShapeError if the shape is another one or there is no image; ValueError if it is not a float32 tensor or a
 * pixel is NaN or outside [0, 1].
 */
export function checkImages(images: tf.Tensor3D, height: number, width: number): void {
  checkImageSet(images, height, width);
  if (images.dtype !== "float32") {
    throw new ValueError(inputText.what.dtype, inputText.value.float32, images.dtype);
  }
  if (!pixelsAreFine(images)) throw firstWrongPixel(images);
}

/**
 * Makes sure of the shape alone: `[count, height, width]`.
 *
 * @param height Default: any. Likewise `width`
 * @throws ValueError if it is not a tensor; ShapeError if it has another shape, or there is no pixel
 */
export function checkImageSet(images: tf.Tensor3D, height?: number, width?: number): void {
  const what = inputText.what.images;
  if (!(images instanceof tf.Tensor)) {
    throw new ValueError(what, inputText.value.tensor, images);
  }
  const shape: number[] = images.shape;
  const wanted = `[count, ${height ?? "height"}, ${width ?? "width"}]`;
  const got = showShape(shape);
  const fits = ([h, w]: number[]) => h === (height ?? h) && w === (width ?? w);
  if (shape.length === 2 && fits(shape)) {
    throw new ShapeError(what, wanted, inputText.shape.oneImage(got));
  }
  if (shape.length !== 3 || !fits(shape.slice(1))) throw new ShapeError(what, wanted, got);
  if (shape.includes(0)) throw new ShapeError(what, inputText.shape.withImage(wanted), got);
}

/** Images that are looked at at a time: in TensorFlow.js's heap, which never shrinks, all 60,000 would take 188 MB. */
const part = 1000;

function pixelsAreFine(images: tf.Tensor3D): boolean {
  const [count] = images.shape;
  for (let first = 0; first < count; first += part) {
    const [least, most, total] = tf.tidy(() => {
      const some = count > part ? images.slice(first, Math.min(part, count - first)) : images;
      return [some.min(), some.max(), some.sum()].map((t) => t.dataSync()[0]);
    });
    // Only the sum shows a NaN on every backend: a comparison with it is false, so min and max may skip it.
    if (!(least >= 0 && most <= 1) || Number.isNaN(total)) return false;
  }
  return true;
}

/** Reads a copy of all pixels: only where one of them is known to be wrong. */
function firstWrongPixel(images: tf.Tensor3D): ValueError {
  const [, height, width] = images.shape;
  const pixels = images.dataSync();
  const at = pixels.findIndex((pixel) => !(pixel >= 0 && pixel <= 1));
  const image = Math.floor(at / (height * width));
  const [row, column] = [Math.floor(at / width) % height, at % width];
  const { pixelDivided, pixelOfOne } = inputText.value;
  const wanted = pixels[at] > 1 ? pixelDivided : pixelOfOne;
  return new ValueError(inputText.what.pixelOfSet(image, row, column), wanted, pixels[at]);
}
