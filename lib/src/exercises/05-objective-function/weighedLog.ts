/** weight · log(probability). */
export type WeighedLog = (weight: number, probability: number, log?: (x: number) => number) => number;
/** With the limit where the weight is 0. */
export const careful: WeighedLog = (weight, probability, log = Math.log2) =>
  weight === 0 ? 0 : weight * log(probability);
/** As JavaScript computes it: NaN for 0 · log 0. */
export const careless: WeighedLog = (weight, probability, log = Math.log2) => weight * log(probability);

/** The two forms of a slip, with 0 · log 0 cared for and forgotten: one thing is told at a time. */
export const withAndWithoutCare = <Args extends readonly unknown[]>(
  slip: (weighed: WeighedLog) => (...args: Args) => unknown,
) => [slip(careful), slip(careless)];
