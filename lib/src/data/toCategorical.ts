import { checkWhole } from "../input/checkNumber.js";
import { type IndexLabels, readLabels } from "../input/readLabels.js";

/**
 * One-hot rows of typed arrays, as Keras's `to_categorical` makes them of numpy's: 1 in the label's column, 0 elsewhere.
 *
 * @param labels whole numbers from 0 to `numClasses` - 1, shape `[count]`
 * @param numClasses how many columns. Default: 10, as in Fashion-MNIST
 * @returns `count` rows of `numClasses` numbers; the rows share one block of memory
 * @throws ShapeError if the labels are not one row or there is none; ValueError if one is out of range, or `numClasses` is not a whole
 * number above 0
 */
export function toCategorical(labels: IndexLabels, numClasses = 10): Float32Array[] {
  checkWhole("numClasses", numClasses, 1);
  const checked = readLabels("label", labels, numClasses);
  const values = new Float32Array(checked.length * numClasses);
  return Array.from(checked, (label, i) => {
    const row = values.subarray(i * numClasses, (i + 1) * numClasses);
    row[label] = 1;
    return row;
  });
}
