import { type Arena, roundUp } from "./arena.js";

/**
 * What each thread adds up over its rows of a batch: for each output, its loss and what its metrics count. Two batches' sums
 * are kept: while the main thread reads one, another thread may be in the next.
 */
export class BatchSums {
  readonly #address: number;
  readonly #memory: WebAssembly.Memory;
  readonly #threads: number;
  /** For each output, how many sums a thread leaves for a batch. */
  readonly #counts: readonly number[];
  readonly #views: Float64Array[][] = [];

  constructor(arena: Arena, memory: WebAssembly.Memory, threads: number, counts: readonly number[]) {
    this.#memory = memory;
    this.#threads = threads;
    this.#counts = counts;
    this.#address = arena.bytes(threads * 2 * this.#bytes);
  }

  /** Whole cache lines, so that no two threads write to one. */
  get #bytes(): number {
    return roundUp(this.#counts.reduce((sum, count) => sum + count, 0) * 8, 64);
  }

  /** Where a thread leaves the sums of a batch, for each output. */
  of(thread: number, batch: number): Float64Array[] {
    const at = thread * 2 + (batch & 1);
    this.#views[at] ??= this.#viewsAt(this.#address + at * this.#bytes);
    return this.#views[at];
  }

  /** Over all threads: the outputs' losses together, then those of each output, its loss and its metrics'. */
  total(batch: number): number[] {
    const totals = [0, ...this.#counts.flatMap((count) => new Array<number>(count).fill(0))];
    for (let thread = 0; thread < this.#threads; thread++) {
      let at = 1;
      for (const sums of this.of(thread, batch)) {
        totals[0] += sums[0];
        for (const sum of sums) totals[at++] += sum;
      }
    }
    return totals;
  }

  #viewsAt(address: number): Float64Array[] {
    let next = address;
    return this.#counts.map((count) => {
      next += count * 8;
      return new Float64Array(this.#memory.buffer, next - count * 8, count);
    });
  }
}
