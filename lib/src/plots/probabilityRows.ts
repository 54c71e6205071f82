import { ShapeError } from "../errors/errors.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";

/**
 * What a network said of some images.
 *
 * @param input shape `[count, classes]`
 * @returns the probabilities of one image, by its number
 * @throws ShapeError if it has another shape
 */
export function probabilityRows(
  input: NumbersInput,
  count: number,
  classes: number,
): (image: number) => number[] {
  const { shape, values } = readArray("probabilities", input);
  const wanted = showShape([count, classes]);
  if (showShape(shape) !== wanted) throw new ShapeError("probabilities", wanted, showShape(shape));
  return (image) => Array.prototype.slice.call(values, image * classes, (image + 1) * classes) as number[];
}
