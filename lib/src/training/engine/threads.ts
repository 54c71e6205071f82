import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { SixStepsError, ThreadDiedError } from "../../errors/errors.js";
import { patience } from "./work.js";
import type { WorkerData } from "./worker.js";

/** More threads than this have not been tried. */
const mostThreads = 8;

/**
 * How many threads to compute with: SIX_STEPS_THREADS, else one for small work, since a second takes some 40 ms to start and
 * a barrier costs about a microsecond, else one per core.
 *
 * @param step floating-point operations in a batch
 * @param total the same, in everything that is to be done
 */
export function chooseThreads(step: number, total: number): number {
  const wanted = process.env.SIX_STEPS_THREADS;
  if (wanted) {
    const count = Number(wanted);
    if (!(Number.isInteger(count) && count >= 1 && count <= 64)) {
      throw new SixStepsError(
        `SIX_STEPS_THREADS must be a whole number from 1 to 64; it is ${JSON.stringify(wanted)}.`,
      );
    }
    return count;
  }
  if (step < 1e6 || total < 5e9) return 1;
  return Math.min(availableParallelism(), mostThreads);
}

/** The engine's other threads. They sleep at their barrier until the main thread meets them there. */
export class Threads {
  readonly #workers: Worker[];
  #died: string | undefined;

  constructor(data: Omit<WorkerData, "index">, count: number) {
    this.#workers = Array.from({ length: count - 1 }, (_, i) => {
      const worker = new Worker(new URL("./worker.js", import.meta.url), {
        workerData: { ...data, index: i + 1 } satisfies WorkerData,
        execArgv: [],
      });
      worker.unref();
      worker.on("error", (error) => {
        this.#died = String(error);
      });
      worker.on("exit", (code) => {
        this.#died ??= `exit code ${code}`;
      });
      return worker;
    });
  }

  /** @throws ThreadDiedError if a thread has ended. */
  check(): void {
    if (this.#died) throw new ThreadDiedError(this.#died);
  }

  /** Calls `listener` at the first turn of the event loop after a thread has started. */
  onceHeard(listener: () => void): void {
    for (const worker of this.#workers) worker.once("online", listener);
  }

  /** Ends the threads at once, wherever they are. Resolves when they have ended. */
  async stop(): Promise<void> {
    for (const worker of this.#workers) {
      worker.removeAllListeners();
      worker.on("error", () => {}); // one that is under way would end the process
    }
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Waits for a late thread, at least. */
const mostWaits = 40;

/**
 * How long a thread has been late. As all have as much to do, one that needs many times as long as this one will not come
 * any more. Counted in waits, so that a computer's sleep is none.
 */
export class Lateness {
  #since = performance.now();
  #waits = 0;
  #most = mostWaits;

  inTime(): void {
    this.#since = performance.now();
    this.#waits = 0;
  }

  /** To be called after each wait. @throws ThreadDiedError */
  late(): void {
    if (this.#waits++ === 0)
      this.#most = Math.max(mostWaits, (10 * (performance.now() - this.#since)) / patience);
    if (this.#waits > this.#most)
      throw new ThreadDiedError(`it was waited for ${(this.#waits * patience) / 1000} s in vain`);
  }
}
