import { Interrupted } from "@six-steps/kernel/internal/shared/interruption.js";
import { markStopped } from "./owner.js";
import { cancelAllTimers, cancelTimers } from "./timers.js";

/** Without shared memory: after so many rounds the clock is read, and after so many milliseconds the page is asked. */
const rounds = 2000;
const askEvery = 100;

/** How long who listens to the cell's signal may take to end by itself, in milliseconds. */
const grace = 1500;

/** How long what runs while no cell does is kept from going on, in milliseconds. */
const idleStop = 100;

/**
 * Stop for a thread that may be in an endless loop. Each loop and each function of a cell looks at the number that `__stop` has,
 * and calls `__stopped` if it is not as it should be.
 *
 * With shared memory the page writes that number. Without, it counts down; then a synchronous request tells whether a blob's
 * address still answers, which the page takes away to stop the cell. That needs no service worker and no secure context.
 */
export class Stop {
  readonly #flag: Int32Array;
  readonly #isShared: boolean;
  #url: string | undefined;
  #cell = 0;
  #isStopped = false;
  #askedAt = 0;
  #controller = new AbortController();
  #isSignalWanted = false;
  #reject = (_: Interrupted): void => {};

  constructor(shared: Int32Array | undefined) {
    this.#isShared = shared !== undefined;
    this.#flag = shared ?? new Int32Array([rounds]);
    Object.assign(globalThis, { __stop: this.#flag, __stopped: () => this.#look() });
  }

  /** The cell that runs; 0 for none. */
  get running(): number {
    return this.#cell;
  }

  /** The running cell's. */
  get signal(): AbortSignal {
    this.#isSignalWanted = true;
    return this.#controller.signal;
  }

  /**
   * A cell begins.
   *
   * @param url the address that the page takes away, where no memory is shared
   * @returns what fails when the cell is to end
   */
  begin(cell: number, url?: string): Promise<never> {
    this.#cell = cell;
    this.#url = url;
    this.#set(false);
    this.#controller = new AbortController();
    this.#isSignalWanted = false;
    const stopped = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    stopped.catch(() => {});
    return stopped;
  }

  /**
   * The cell is over. Of a stopped one nothing goes on: its timers are gone, and its loops and functions end at once.
   *
   * @returns whether it was stopped
   */
  end(cell: number): boolean {
    this.#cell = 0;
    const wasStopped = this.#isStopped || (this.#isShared && this.#flag[0] !== 0);
    if (wasStopped) {
      markStopped(cell);
      cancelTimers(cell);
    }
    return wasStopped;
  }

  /** The student has pressed Stop, and the thread turns its event loop. */
  interrupt(): void {
    const cell = this.#cell;
    const isListened = this.#isSignalWanted && !this.#controller.signal.aborted;
    if (isListened) this.#controller.abort(new Interrupted());
    if (cell === 0) {
      this.#set(true);
      cancelAllTimers();
      later(() => this.#cell === 0 && this.#set(false), idleStop);
    } else if (isListened) later(() => this.#stop(cell), grace);
    else this.#stop(cell);
  }

  #stop(cell: number): void {
    if (this.#cell !== cell) return;
    this.#set(true);
    this.#reject(new Interrupted());
  }

  /** From now on loops and functions end, or go on. */
  #set(isStopped: boolean): void {
    this.#isStopped = isStopped;
    if (this.#isShared) this.#flag[0] = isStopped ? 1 : 0;
    else this.#flag[0] = isStopped ? 0 : rounds;
  }

  #look(): void {
    if (this.#isShared) throw new Interrupted();
    this.#flag[0] = rounds;
    if (!this.#isStopped && this.#url !== undefined && performance.now() - this.#askedAt > askEvery) {
      this.#isStopped = !isThere(this.#url);
      this.#askedAt = performance.now();
    }
    if (!this.#isStopped) return;
    this.#flag[0] = 0;
    throw new Interrupted();
  }
}

const later = setTimeout; // the student's code gets another one

function isThere(url: string): boolean {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  try {
    request.send();
    return true;
  } catch {
    return false;
  }
}
