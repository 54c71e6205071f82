/** Codes that are not there before they are asked for, such as the pictures of a data set of which a lesson shows three. */
export class LateCodes {
  readonly length: number;
  readonly #read: (end: number) => Uint8Array;
  #there: Uint8Array = new Uint8Array();

  /** @param read gives those up to number `end`, or more of them */
  constructor(length: number, read: (end: number) => Uint8Array) {
    this.length = length;
    this.#read = read;
  }

  subarray(begin = 0, end = this.length): Uint8Array {
    if (end > this.#there.length) this.#there = this.#read(end);
    return this.#there.subarray(begin, end);
  }
}
