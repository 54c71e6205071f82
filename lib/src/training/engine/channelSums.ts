import type { Thread } from "./thread.js";

/** Two sums for each channel over all rows of the batch: each thread adds up its own rows' part, in double precision. */
export class ChannelSums {
  readonly #thread: Thread;
  readonly #channels: number;
  readonly #address: number;
  readonly #pitch: number;
  #parts: Float64Array[] = [];

  /** @param channels filled up to a multiple of 8 */
  constructor(thread: Thread, channels: number) {
    this.#thread = thread;
    this.#channels = channels;
    // a cache line between two threads' parts
    this.#pitch = channels * 16 + 128;
    this.#address = thread.arena.bytes(thread.count * this.#pitch);
  }

  /** Address of this thread's part. */
  get own(): number {
    return this.#address + this.#thread.index * this.#pitch;
  }

  /** Before this thread adds up its rows. */
  clear(): void {
    this.#partOf(this.#thread.index).fill(0);
  }

  /** Both sums of a channel, when all threads have added up theirs. The same in each, to the bit. */
  of(channel: number): [number, number] {
    let [first, second] = [0, 0];
    for (let t = 0; t < this.#thread.count; t++) {
      const part = this.#partOf(t);
      first += part[channel];
      second += part[this.#channels + channel];
    }
    return [first, second];
  }

  #partOf(thread: number): Float64Array {
    const { memory } = this.#thread;
    this.#parts[thread] ??= new Float64Array(
      memory.buffer,
      this.#address + thread * this.#pitch,
      2 * this.#channels,
    );
    return this.#parts[thread];
  }
}
