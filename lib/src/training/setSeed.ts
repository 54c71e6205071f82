import { ValueError } from "../errors/errors.js";

const systemRandom = Math.random;

/**
 * Makes everything random repeat: initial weights, the order in which `fit` takes the examples, dropout, and `Math.random`
 * itself, from which TensorFlow.js draws all of these. Call it before the model is built; the same cells run again then give
 * the same numbers, as long as they run on the same number of threads.
 *
 * @param seed any whole number; `undefined` gives chance back its freedom
 * @throws ValueError if it is no whole number
 */
export function setSeed(seed: number | undefined): void {
  if (seed === undefined) {
    Math.random = systemRandom;
    return;
  }
  if (!Number.isSafeInteger(seed)) throw new ValueError("seed", "a whole number", seed);
  Math.random = sfc32(seed);
}

/** Chris Doty-Humphrey's Small Fast Counting generator, 32 bits; its first turns only mix the seed in. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9, 1];
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
