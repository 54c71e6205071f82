import { setTimeout as after } from "node:timers/promises";
import { allProcesses } from "./processTable.js";

/** A call that lasts this long has a program that is worth looking for, in milliseconds. */
const interval = 50;
const mostLooks = 40;

/** `execSync` or the like, in which the main thread waits for a program. */
export class SynchronousCall {
  readonly command: string;
  /** The program's number, once it is found. `undefined` when the call is over before, or where it cannot be found. */
  readonly pid: Promise<number | undefined>;
  /** The same, as far as it is known. */
  found: number | undefined;
  #isOver = false;

  /** @param isNew whether a program of this number may be the one */
  constructor(command: string, isNew: (pid: number) => boolean) {
    this.command = command;
    this.pid = this.#look(isNew);
  }

  over(): void {
    this.#isOver = true;
  }

  /**
   * The thread that knows the number is in the call. The program leads a group, which nothing else does that this
   * process has started and that the student's code has not told of.
   */
  async #look(isNew: (pid: number) => boolean): Promise<number | undefined> {
    for (let look = 0; look < mostLooks; look++) {
      await after(interval);
      if (this.#isOver) return undefined;
      for (const { pid, parent, group } of await allProcesses())
        if (parent === process.pid && group === pid && isNew(pid) && !this.#isOver) this.found = pid;
      if (this.found !== undefined) return this.found;
    }
    return undefined;
  }
}
