import { ShapeError, ValueError } from "../errors/errors.js";
import { checkShare } from "../input/checkNumber.js";
import { inputText } from "../input/inputText.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { inLanguage } from "../text/language.js";
import { en } from "./metrics.en.js";

const text = inLanguage("metrics/metrics", en);

export interface ThresholdOptions {
  /** A probability of this or more is a yes. Default 0.5. */
  threshold?: number;
}

/** Truth and decisions of a multi-label classifier: 1 or 0 per picture and label, one picture after the other. */
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
  const { trueLabel } = inputText.what;
  checkShare("threshold", threshold);
  const right = readArray(trueLabel, truth);
  const guess = readArray(text.probabilities, probabilities);
  const [pictures, labels] = right.shape;
  if (right.shape.length !== 2 || right.values.length === 0) {
    throw new ShapeError(trueLabel, "[pictures, labels]", showShape(right.shape));
  }
  if (showShape(guess.shape) !== showShape(right.shape)) {
    const wanted = text.asTrueLabels(showShape(right.shape));
    throw new ShapeError(text.probabilities, wanted, showShape(guess.shape));
  }
  const place = (i: number) => [Math.floor(i / labels), i % labels] as const;
  return {
    pictures,
    labels,
    truth: Uint8Array.from(right.values, (value, i) => {
      if (value !== 0 && value !== 1) throw new ValueError(text.truthOf(...place(i)), text.zeroOrOne, value);
      return value;
    }),
    decided: Uint8Array.from(guess.values, (value, i) =>
      checkShare(text.probabilityOf(...place(i)), value) >= threshold ? 1 : 0,
    ),
  };
}
