import type { MainThread } from "./mainThread.js";

/** A cell that listens to its signal may end by itself for this long, in milliseconds. */
const grace = 1_500;

/** A listening cell that has not let go of the thread for this long is in a loop that does not listen. */
const graceOfBusy = 400;

/** V8 says within this many milliseconds that it has ended what runs, or has nothing to end. */
const answerOfV8 = 300;

/** A main thread that does not answer for this long is inside a native call. */
const patience = 4_000;

interface Stopped {
  busy: boolean;
  /** Where it was, if it was busy. */
  frames: string[];
  /** The main thread did not answer in time. */
  late?: boolean;
}

/** Ends a cell's work on the main thread, whatever it is at. */
export class Stop {
  readonly #mainThread: MainThread;

  constructor(mainThread: MainThread) {
    this.#mainThread = mainThread;
  }

  /** @param ended resolves when the cell has ended by itself */
  async stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    const stopped = this.#stop(cell, ended);
    const late = new Promise<Stopped>((resolve) => {
      setTimeout(() => resolve({ busy: true, frames: [], late: true }), patience + grace).unref();
    });
    return Promise.race([stopped, late]);
  }

  async #stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    const { listened, busy: atWork } = await this.#call<{ listened: boolean; busy: boolean }>(
      `abort(${cell})`,
    );
    if (listened && (await this.#endsByItself(ended, atWork))) return { busy: false, frames: [] };
    const { busy, frames } = await this.#call<Stopped>(`stop(${cell})`);
    if (busy) await this.#terminate();
    return { busy, frames };
  }

  async #endsByItself(ended: Promise<unknown>, busy: boolean): Promise<boolean> {
    const byItself = ended.then(() => true);
    if (busy && (await Promise.race([byItself, after(graceOfBusy)]))) return true;
    if (busy && !(await this.#call<{ turned: boolean }>("turned()")).turned) return false;
    return Promise.race([byItself, after(grace - (busy ? graceOfBusy : 0))]);
  }

  async #terminate(): Promise<void> {
    const terminated = this.#mainThread.post("Runtime.terminateExecution").then(
      () => true,
      // One is under way already.
      () => true,
    );
    if (await Promise.race([terminated, after(answerOfV8)])) return;
    // The work had ended meanwhile, and V8 keeps the termination for what comes next: this comes next. It must not come
    // earlier, or it would be ended in the work's place.
    await this.#mainThread.post("Runtime.evaluate", { expression: "0" }).catch(() => {});
  }

  async #call<Answer>(call: string): Promise<Answer> {
    const { result, exceptionDetails } = await this.#mainThread.post("Runtime.evaluate", {
      expression: `__kernel.${call}`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
