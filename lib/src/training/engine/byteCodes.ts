/** What a tensor's values may lie in. */
export type Values = Float32Array | Int32Array | Uint8Array;

/**
 * How pictures become bytes and back without loss: pixels have 256 values, however they were normalised. Code c stands for
 * c / by + least (0 … 255, x / 255, x / 127.5 - 1), or with `product` for c * by + least (x * (1 / 255)), in float32.
 */
export interface ByteCodes {
  least: number;
  by: number;
  product: boolean;
}

/** How many values a guess looks at. */
const sampled = 4096;

/** The codes of these values, guessed from some of them all over the set; `undefined` where they are no such picture. */
export function guessByteCodes(values: ArrayLike<number>): ByteCodes | undefined {
  const stride = Math.max(1, Math.floor(values.length / sampled) | 1);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += stride) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  const range = most - least;
  if (!(range > 0 && Number.isFinite(range))) return undefined;
  const guesses = [
    { least, by: Math.fround(255 / range), product: false },
    { least, by: Math.fround(range / 255), product: true },
  ];
  return guesses.find((codes) => {
    const table = tableOf(codes);
    for (let i = 0; i < values.length; i += stride) {
      if (table[Math.round(((values[i] - least) / range) * 255)] !== values[i]) return false;
    }
    return true;
  });
}

/** The values of the codes 0 to 255, as the kernels compute them. */
export function tableOf({ least, by, product }: ByteCodes): Float32Array {
  return Float32Array.from({ length: 256 }, (_, c) => Math.fround(product ? c * by : c / by) + least);
}
