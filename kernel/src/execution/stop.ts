import { kernelCall } from "../shared/kernelNames.js";
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
  /**
   * Resolves when the latest Stop has taken hold. The next cell waits for this: V8 would take its script together with
   * a late Stop, and end it in the work's place.
   */
  settled: Promise<void> = Promise.resolve();

  constructor(mainThread: MainThread) {
    this.#mainThread = mainThread;
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
    const first = await this.#call<Stopped & { listened: boolean }>(kernelCall("interrupt", cell, grace));
    if (first.listened && (await this.#endsByItself(ended, first.busy))) return { busy: false, frames: [] };
    let stopped: Stopped = first.listened ? await this.#call<Stopped>(kernelCall("stop", cell)) : first;
    for (let turn = 1; stopped.between && turn <= mostTurns; turn++) {
      await after(5);
      stopped = await this.#call<Stopped>(kernelCall("stop", cell, turn === mostTurns));
    }
    // The termination takes hold as soon as the thread has left our call, and would end a call that came before that.
    await after(5);
    return stopped;
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
