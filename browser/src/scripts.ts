/** What the student's thread evaluates for a cell. */
export interface CellWork {
  /** Variables that the thread must have declared (`let a,b;` in a script of its own, once for each name). */
  names: string[];
  /**
   * Classic scripts, to be evaluated in the thread's global scope in this order. Each calls `__run` with its work; the next
   * is for when that has ended. The last one's work resolves with what `__kernel.finish` gives.
   */
  scripts: string[];
  /** The scripts without what they have for a page, line by line: what is said of a student's line stands there. */
  texts: readonly string[];
}

/** The globals that scripts call, besides those of the kernel's `shared/kernelNames.ts`. */
export interface ScriptGlobals {
  /** Starts a script's work. */
  __run(work: () => Promise<unknown>): void;
  /**
   * Loops and functions look at its first entry. With shared memory they call `__stopped` when it is not 0. Without, they
   * count it down, and call `__stopped` when it falls below 0: that looks whether Stop was pressed, and sets it anew.
   */
  readonly __stop: Int32Array;
  /** @throws what ends a stopped cell */
  __stopped(): void;
}
