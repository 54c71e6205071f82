import { kernelCall } from "../shared/kernelNames.js";
import { Shared } from "../shared/threadMessages.js";
import type { MainThread } from "./mainThread.js";

/** A cell that listens to its signal may end by itself for this long, in milliseconds. */
const grace = 1_500;

/** A listening cell that has not let go of the thread for this long is in a loop that does not listen. */
const graceOfBusy = 400;

/** So often a thread that is elsewhere is asked again. Then it is ended all the same. */
const mostTurns = 20;

/** A main thread that does not answer for this long is inside a native call. */
const patience = 4_000;

interface Stopped {
  busy: boolean;
  /** Where it was, if it was busy. */
  frames: string[];
  /**
   * It was in Node's own timer code, which does not survive a termination, or in an earlier cell's callback, and will
   * have left that in a moment.
   */
  between?: boolean;
  /** The main thread did not answer in time. */
  late?: boolean;
}

/** Ends a cell's work on the main thread, whatever it is at. */
export class Stop {
  readonly #mainThread: MainThread;
  readonly #shared: Int32Array;
  /**
   * Resolves when the latest Stop has taken hold. The next cell waits for this: V8 would take its script together with
   * a late Stop, and end it in the work's place.
   */
  settled: Promise<void> = Promise.resolve();

  /** @param shared the numbers that both threads see */
  constructor(mainThread: MainThread, shared: Int32Array) {
    this.#mainThread = mainThread;
    this.#shared = shared;
  }

  /** @param ended resolves when the cell has ended by itself */
  async stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    const stopped = this.#stop(cell, ended);
    this.settled = stopped.then(
      () => {},
      () => {},
    );
    const late = new Promise<Stopped>((resolve) => {
      setTimeout(() => resolve({ busy: true, frames: [], late: true }), patience + grace).unref();
    });
    return Promise.race([stopped, late]);
  }

  async #stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    const stops = Atomics.load(this.#shared, Shared.stops);
    const first = await this.#call<Stopped & { listened: boolean }>(kernelCall("interrupt", cell, grace));
    if (first.listened && (await this.#endsByItself(ended, first.busy))) return { busy: false, frames: [] };
    let stopped: Stopped = first.listened ? await this.#call<Stopped>(kernelCall("stop", cell)) : first;
    for (let turn = 1; stopped.between && turn <= mostTurns; turn++) {
      await after(5);
      stopped = await this.#call<Stopped>(kernelCall("stop", cell, turn === mostTurns));
    }
    await this.#over(stops);
    return stopped;
  }

  /**
   * Waits until the thread has gone round since there were so many stops. The termination takes hold only when the
   * thread has left our call, and on a busy machine that takes its time: a script that came before would be ended in
   * the work's place, and V8 never answers for it.
   */
  async #over(stops: number): Promise<void> {
    for (let wait = 1; Atomics.load(this.#shared, Shared.stops) === stops; wait = Math.min(2 * wait, 50)) {
      await after(wait);
    }
  }

  async #endsByItself(ended: Promise<unknown>, busy: boolean): Promise<boolean> {
    const byItself = ended.then(() => true);
    if (busy) {
      if (await Promise.race([byItself, after(graceOfBusy)])) return true;
      if (!(await this.#call<{ turned: boolean }>(kernelCall("turned"))).turned) return false;
    }
    return Promise.race([byItself, after(grace - (busy ? graceOfBusy : 0))]);
  }

  /** Answers with nothing when the call itself was ended, with the work around it. */
  async #call<Answer extends object>(call: string): Promise<Answer> {
    const { result } = await this.#mainThread
      .post("Runtime.evaluate", { expression: call, returnByValue: true })
      .catch(() => ({ result: { type: "undefined", value: undefined } }));
    return typeof result.value === "string"
      ? JSON.parse(result.value)
      : ({ busy: true, frames: [] } as unknown as Answer);
  }
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
