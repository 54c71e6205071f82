import { checkWhole } from "../input/checkNumber.js";

/**
 * Random numbers in [0, 1) that are the same for the same seed: Chris Doty-Humphrey's Small Fast Counting generator,
 * 32 bits.
 *
 * @param seed any whole number
 * @throws ValueError if it is not a whole number
 */
export function seededRandom(seed: number): () => number {
  checkWhole("seed", seed);
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9, 1];
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next(); // the first turns only mix the seed in
  return next;
}
