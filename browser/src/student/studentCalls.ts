import type { CommMessage } from "@six-steps/kernel/internal/execution/execution.js";
import type { Presented } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { UncompiledCell } from "@six-steps/kernel/internal/shared/uncompiledCell.js";
import type { CellWork } from "../scripts.js";

/** What the control thread asks of the student's, by comlink. What the thread says besides is a `FromStudent`, as the kernel has it. */
export interface StudentCalls {
  /** To be called first. @param flag where the control thread and this one share memory: see `Stop` */
  start(flag?: Int32Array): Promise<void>;
  /** Loads the library, which the first cell that imports it then has at once. */
  warmUp(): Promise<void>;
  /** Runs a cell, and says what it gives: nothing where it has no value. */
  run(work: Work): Promise<Presented | undefined>;
  /** Has libraries answer a cell that could not be compiled. */
  offerUncompiled(cell: number, uncompiled: UncompiledCell): Promise<void>;
  /** Hands a message of the page to the student's handlers; `commHandled` says when they have run. */
  comm(message: CommMessage, number: number): Promise<void>;
  /** Stop. An answer says that the thread is not busy, and does the rest itself. */
  interrupt(): Promise<void>;
}

export interface Work extends CellWork {
  cell: number;
  /** What V8 calls the scripts. */
  url: string;
  /** The address that the page takes away to stop the cell, where no memory is shared. */
  stopUrl?: string;
}
