import type { Cell } from "../shared/cell.js";
import type { Presented } from "../shared/threadMessages.js";
import type { UncompiledCell } from "../shared/uncompiledCell.js";

/** The global scope in which all cells run, so that each knows what earlier ones declared: `ReplMode` in Node. */
export interface StudentScope {
  /**
   * Runs a cell's scripts in order, once the latest Stop has taken hold.
   *
   * @returns the value that is shown, or what was thrown; `undefined` when the cell's promise can settle no more
   */
  run(cell: Cell, texts: readonly string[]): Promise<Presented | "nothing" | undefined>;

  /** Has libraries answer a cell that could not be compiled. @returns `false` when they can answer no more */
  offerUncompiled(cell: Cell, uncompiled: UncompiledCell): Promise<boolean>;

  /** Ends a cell's work, whatever it is at; of 0, when none runs, what finished cells block the thread with. @param ended resolves when the cell has ended by itself */
  stop(cell: number, ended: Promise<unknown>): Promise<Stopped>;

  /** A callback has begun that a stopped cell had left behind: it is ended when it keeps the thread busy. */
  watchLeftovers(): Promise<void>;

  /** The thread has given up what it was to run next for this cell: it gets that again. */
  again(cell: number): void;

  /** Has the thread call the listeners to the process's `exit`; the message `exitHandled` follows. */
  handleExit(): void;

  /** The objects of a cell that has run need not be kept. */
  release(cell: Cell): void;
}

export interface Stopped {
  busy: boolean;
  /** Where it was, if it was busy. */
  frames: string[];
  /** The thread did not answer in time. */
  late?: boolean;
  /** The cell has heard its signal and has ended without force. */
  byItself?: boolean;
}
