import { RefusedError } from "./refused.js";

interface Waiting<Arrival, Kept> {
  arrival: Arrival;
  resolve(kept: Kept): void;
  reject(error: unknown): void;
}

export interface ReportQueueOptions<Arrival, Kept> {
  /** Runs work as one transaction. */
  together(work: () => void): void;
  /** @throws {RefusedError} before it has written anything */
  keep(arrival: Arrival): Kept;
  /** Told what was kept in a transaction that failed. */
  undo(kept: Kept): void;
}

const mostTogether = 200;

/** Keeps what arrives while the disk is busy in one transaction: a whole room that joins at once waits for one write. */
export class ReportQueue<Arrival, Kept> {
  readonly #options: ReportQueueOptions<Arrival, Kept>;
  readonly #waiting: Waiting<Arrival, Kept>[] = [];
  #isScheduled = false;

  constructor(options: ReportQueueOptions<Arrival, Kept>) {
    this.#options = options;
  }

  /**
   * @returns what was kept, once it is on the disk
   * @throws {RefusedError}, and what went wrong with the disk
   */
  add(arrival: Arrival): Promise<Kept> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ arrival, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#keepTogether(this.#waiting.splice(0, mostTogether));
      this.#schedule();
    });
  }

  #keepTogether(batch: readonly Waiting<Arrival, Kept>[]): void {
    const kept: { one: Waiting<Arrival, Kept>; what: Kept }[] = [];
    const refused: { one: Waiting<Arrival, Kept>; error: RefusedError }[] = [];
    try {
      this.#options.together(() => {
        for (const one of batch) {
          try {
            kept.push({ one, what: this.#options.keep(one.arrival) });
          } catch (error) {
            if (!(error instanceof RefusedError)) throw error;
            refused.push({ one, error });
          }
        }
      });
    } catch (error) {
      for (const { what } of kept.reverse()) this.#options.undo(what);
      if (batch.length === 1) batch[0].reject(error);
      // One that does not fit on the disk must not keep the others out.
      else for (const one of batch) this.#keepTogether([one]);
      return;
    }
    for (const { one, what } of kept) one.resolve(what);
    for (const { one, error } of refused) one.reject(error);
  }
}
