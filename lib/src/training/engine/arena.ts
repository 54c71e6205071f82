/** The kernels' own constants lie below. */
export const firstAddress = 65536;

/**
 * Hands out addresses in the engine's memory, one after the other. Every thread plans the same model in the same order and
 * so arrives at the same addresses, with nothing to be passed on.
 */
export class Arena {
  #top = firstAddress;

  /** Room for this many bytes, zero at first, beginning on a cache line; a line is left free behind it, since kernels read in vectors. */
  bytes(count: number): number {
    const address = this.#top;
    this.#top = roundUp(address + count, 64) + 64;
    return address;
  }

  floats(count: number): number {
    return this.bytes(count * 4);
  }

  /** How many bytes the memory must have. */
  get size(): number {
    return this.#top;
  }
}

export function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}

/** Bytes from one row of `floats` to the next: an odd number of cache lines, so that a column's rows fall into different sets. */
export function rowPitchOf(floats: number): number {
  return (Math.ceil(floats / 16) | 1) * 64;
}
