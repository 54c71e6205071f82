import { settings } from "#platform/settings";
import { threads } from "#platform/threads";
import { SixStepsError, ThreadDiedError } from "../../errors/errors.js";
import type { Thread } from "../../platform/threads.js";
import { trainingText } from "../trainingText.js";
import { patience } from "./work.js";
import type { WorkerData } from "./worker.js";

/** More threads than this have not been tried. */
const mostThreads = 8;

/** Operations in a batch from which on threads gain more than they lose at their barriers. */
const leastStep = 3e7;
/** Operations in all, a second or so of one thread: in less, the start of another thread is not made up for. */
const leastTotal = 4e10;

/**
 * How many threads to compute with: SIX_STEPS_THREADS, else one for small work, else one per core. `npm run bench:threads`
 * shows whether the limits are right.
 *
 * @param step floating-point operations in a batch
 * @param total the same, in everything that is to be done
 */
export function chooseThreads(step: number, total: number): number {
  const wanted = settings.threads;
  if (wanted) {
    const count = Number(wanted);
    if (!(Number.isInteger(count) && count >= 1 && count <= 64)) {
      throw new SixStepsError(trainingText.threads(JSON.stringify(wanted)));
    }
    return count;
  }
  if (step < leastStep || total < leastTotal) return 1;
  return Math.min(threads.atOnce(), mostThreads);
}

/** The same for what is to be done without a break, in which a page's threads could not start. */
export const chooseThreadsAtOnce = (step: number, total: number): number =>
  threads.startAlone ? chooseThreads(step, total) : 1;

/** The engine's other threads. They sleep at their barrier until the main thread meets them there. */
export class Threads {
  readonly #threads: readonly Thread[];
  #starting: number;
  #died: string | undefined;

  /** @param onStart called at the first turn of the event loop after a thread has started */
  constructor(data: Omit<WorkerData, "index">, count: number, onStart: () => void) {
    const onEnd = (why: string | number) => {
      this.#died ??= typeof why === "number" ? trainingText.threadEnded(why) : why;
    };
    this.#starting = count - 1;
    const onMessage = () => void this.#starting--;
    this.#threads = Array.from({ length: count - 1 }, (_, i) =>
      threads.start(new URL("./worker.js", import.meta.url), { ...data, index: i + 1 } satisfies WorkerData, {
        onStart,
        onMessage,
        onEnd,
      }),
    );
  }

  /** Whether one has not come to its work yet, and cannot while nobody lets events in. */
  get areStarting(): boolean {
    return !threads.startAlone && this.#starting > 0;
  }

  /** @throws ThreadDiedError if a thread has ended. */
  check(): void {
    if (this.#died) throw new ThreadDiedError(this.#died);
  }

  /** Ends the threads at once, wherever they are. Resolves when they have ended. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
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
      throw new ThreadDiedError(trainingText.threadLate((this.#waits * patience) / 1000));
  }
}
