import { sharedNumbers } from "../answer.js";

/**
 * The page's end of Stop: see `student/stop.ts`. It reaches a thread that hears no messages, by memory that both share, or else
 * by a blob's address that is taken away.
 */
export class StopSwitch {
  /** For the thread, where memory can be shared. */
  readonly flag = globalThis.crossOriginIsolated ? sharedNumbers() : undefined;
  #url: string | undefined;

  /** To be called before each cell. @returns the address, where no memory is shared */
  arm(): string | undefined {
    if (this.flag) {
      Atomics.store(this.flag, 0, 0);
      return undefined;
    }
    this.#url ??= URL.createObjectURL(new Blob(["on"], { type: "text/plain" }));
    return this.#url;
  }

  throw(): void {
    if (this.flag) Atomics.store(this.flag, 0, 1);
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}
