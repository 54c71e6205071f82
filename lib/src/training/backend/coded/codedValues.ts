import type { LateCodes } from "./lateCodes.js";

/**
 * Values of which at most 256 differ, such as the pixels of images, however they are scaled: value i is `table[codes[i]]`.
 * They take a byte each instead of four.
 */
export class CodedValues {
  /** @param table 256 values. Neither it nor `codes` changes: several tensors may share them. */
  constructor(
    readonly codes: Uint8Array | LateCodes,
    readonly table: Float32Array = bytes,
  ) {}

  get length(): number {
    return this.codes.length;
  }

  /** Those from number `begin` to before number `end`, over the same memory. */
  subarray(begin: number, end?: number): CodedValues {
    return new CodedValues(this.codes.subarray(begin, end), this.table);
  }

  decode(dtype: "float32" | "int32"): Float32Array | Int32Array {
    return this.decodeInto(new (dtype === "int32" ? Int32Array : Float32Array)(this.length));
  }

  decodeInto<Values extends Float32Array | Int32Array>(values: Values): Values {
    const { table } = this;
    const codes = this.codes.subarray();
    if (table === bytes) values.set(codes);
    else for (let i = 0; i < codes.length; i++) values[i] = table[codes[i]];
    return values;
  }
}

/** The codes themselves. */
const bytes = Float32Array.from({ length: 256 }, (_, code) => code);
