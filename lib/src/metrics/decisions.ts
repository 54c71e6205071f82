import { ShapeError, ValueError } from "../errors/errors.js";
import { checkShare } from "../input/checkNumber.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";

export interface ThresholdOptions {
  /** A probability of this or more is a yes. Default 0.5. */
  threshold?: number;
}

/** Truth and decisions of a multi-label classifier: 1 or 0 a picture and label, one picture after the other. */
export interface Decisions {
  pictures: number;
  labels: number;
  truth: Uint8Array;
  decided: Uint8Array;
}

/**
 * Reads multi-hot truth and probabilities, and decides yes or no on each.
 *
 * @param truth 0 or 1, shape `[pictures, labels]`
 * @param probabilities from 0 to 1, of the same shape; decisions of 0 or 1 will do
 * @throws ShapeError if there is not one probability for each truth, or no picture; ValueError if a truth is not 0 or 1,
 * a probability not from 0 to 1, or the threshold not from 0 to 1
 */
export function readDecisions(
  truth: NumbersInput,
  probabilities: NumbersInput,
  { threshold = 0.5 }: ThresholdOptions = {},
): Decisions {
  checkShare("threshold", threshold);
  const right = readArray("The true labels", truth);
  const guess = readArray("The probabilities", probabilities);
  const [pictures, labels] = right.shape;
  if (right.shape.length !== 2 || right.values.length === 0) {
    throw new ShapeError("The true labels", "[pictures, labels]", showShape(right.shape));
  }
  if (showShape(guess.shape) !== showShape(right.shape)) {
    throw new ShapeError(
      "The probabilities",
      `${showShape(right.shape)}, as the true labels`,
      showShape(guess.shape),
    );
  }
  const place = (i: number) => `picture ${Math.floor(i / labels)}, label ${i % labels}`;
  return {
    pictures,
    labels,
    truth: Uint8Array.from(right.values, (value, i) => {
      if (value !== 0 && value !== 1) throw new ValueError(`The truth of ${place(i)}`, "0 or 1", value);
      return value;
    }),
    decided: Uint8Array.from(guess.values, (value, i) =>
      checkShare(`The probability of ${place(i)}`, value) >= threshold ? 1 : 0,
    ),
  };
}
