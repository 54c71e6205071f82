type Values = Float32Array | Int32Array | Uint8Array;

/** How many values the guess looks at. */
const sampled = 4096;

/** A way to write values as bytes that loses nothing. */
export interface ByteCodes {
  /**
   * Writes each value's code, and to `table` the value of each code that occurs. Returns false at the first value that has no
   * code of its own; what is written then means nothing.
   */
  encode(values: Values, codes: Uint8Array, table: Float32Array): boolean;
}

/**
 * Pictures have 256 evenly spread values, however they were normalised (0 … 255, x / 255, x / 127.5 - 1): value = least + code *
 * step. The guess is made from values all over the set; `undefined` where they are no such picture.
 */
export function byteCodes(values: Values): ByteCodes | undefined {
  const stride = Math.max(1, Math.floor(values.length / sampled) | 1);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += stride) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  const scale = 255 / (most - least);
  if (!Number.isFinite(scale)) return undefined;
  const codes: ByteCodes = {
    encode(values, codes, table) {
      table.fill(Number.NaN);
      const [first, perStep, count] = [least, scale, values.length];
      for (let i = 0; i < count; i++) {
        const value = values[i];
        // rounded by cutting off: Math.round takes five times as long, and this loop sees each of 47 million pixels
        const code = ((value - first) * perStep + 0.5) | 0;
        if (table[code] !== value) {
          // not a code at all, one that stands for another value, or one that is new
          if (!(code >= 0 && code <= 255 && Number.isNaN(table[code]))) return false;
          table[code] = value;
          if (table[code] !== value) return false;
        }
        codes[i] = code;
      }
      return true;
    },
  };
  const some = new Float32Array(Math.ceil(values.length / stride)).map((_, i) => values[i * stride]);
  return codes.encode(some, new Uint8Array(some.length), new Float32Array(256)) ? codes : undefined;
}
