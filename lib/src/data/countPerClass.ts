import { checkWhole } from "../input/checkNumber.js";
import { type IndexLabels, readLabels } from "../input/readLabels.js";

/**
 * How many labels of each class there are: entry `c` counts the labels that are `c`.
 *
 * @param labels whole numbers from 0 to `numClasses` - 1, shape `[count]`
 * @param numClasses Default: 10, as in Fashion-MNIST
 * @returns `numClasses` counts, which add up to `count`
 * @throws ShapeError if the labels are not one row or there is none; ValueError if one is out of range, or `numClasses` is not a whole
 * number above 0
 */
export function countPerClass(labels: IndexLabels, numClasses = 10): number[] {
  checkWhole("numClasses", numClasses, 1);
  const counts: number[] = new Array(numClasses).fill(0);
  for (const label of readLabels("label", labels, numClasses)) counts[label]++;
  return counts;
}
