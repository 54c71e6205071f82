import { seededRandom } from "./seededRandom.js";

const systemRandom = Math.random;

/**
 * Makes everything random repeat: initial weights, the order in which `fit` takes the examples, dropout, and `Math.random`
 * itself, from which TensorFlow.js draws all of these. Call it before the model is built; the same cells run again then give
 * the same numbers, as long as they run on the same number of threads.
 *
 * @param seed any whole number; `undefined` gives chance back its freedom
 * @throws ValueError if it is not a whole number
 */
export function setSeed(seed: number | undefined): void {
  Math.random = seed === undefined ? systemRandom : seededRandom(seed);
}
