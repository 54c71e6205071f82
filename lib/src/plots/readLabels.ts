import { ShapeError, ValueError } from "../errors/errors.js";
import { type NumbersInput, readArray, showShape } from "./readArray.js";

/**
 * Reads labels: whole numbers from 0 to `classCount` - 1, shape `[count]`.
 *
 * @throws ShapeError if they are not one row or there are none; ValueError if one is no class's index.
 */
export function readLabels(what: string, input: NumbersInput, classCount: number): number[] {
  const { shape, values } = readArray(what, input);
  if (shape.length !== 1 || shape[0] === 0)
    throw new ShapeError(
      what,
      "[count], one label an image (of probabilities, argMax(-1) gives it)",
      showShape(shape),
    );
  return Array.from(values, (label, i) => checkLabel(`${what} at ${i}`, label, classCount));
}

/** @throws ValueError if `label` is not the index of one of `classCount` classes. */
export function checkLabel(what: string, label: number, classCount: number): number {
  if (!(Number.isInteger(label) && label >= 0 && label < classCount)) {
    throw new ValueError(what, `a whole number from 0 to ${classCount - 1}`, label);
  }
  return label;
}
