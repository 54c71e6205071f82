import type { CommMessage } from "@six-steps/kernel/internal/execution/execution.js";
import type { Presented } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { UncompiledCell } from "@six-steps/kernel/internal/shared/uncompiledCell.js";
import type { CompiledCell } from "../messages.js";

/**
 * What the page asks of the student's thread: see `calls.ts` for both ends. What the thread says besides is a `FromStudent`, as
 * the kernel has it.
 */
export interface StudentCalls {
  /** To be called first. */
  start(options: StudentStart): void;
  /** Loads the library, which the first cell that imports it then has at once. */
  warmUp(): void;
  /** Runs a cell, and says what it gives: nothing where it has no value. */
  run(work: Work): Presented | undefined;
  /** Has libraries answer a cell that could not be compiled. */
  offerUncompiled(cell: number, uncompiled: UncompiledCell): void;
  /** Hands a message of the page to the student's handlers; `commHandled` says when they have run. */
  comm(message: CommMessage, number: number): void;
  /** Stop. An answer says that the thread is not busy, and does the rest itself. */
  interrupt(): void;
}

export interface StudentStart {
  /** The address of the library's script. */
  library: string;
  /** Where the page and the thread share memory: see `Stop`. */
  flag?: Int32Array;
}

export interface Work extends Pick<CompiledCell, "names" | "scripts" | "texts"> {
  cell: number;
  /** What V8 calls the scripts. */
  url: string;
  /** The address that the page takes away to stop the cell, where no memory is shared. */
  stopUrl?: string;
}
