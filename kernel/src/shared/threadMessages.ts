import type { CommMessage } from "../execution/execution.js";
import type { DisplayContent } from "./mimeBundle.js";

/** Places in `Link.shared`. */
export const Shared = {
  /** UTF-16 units of output that the control thread has not passed on yet. */
  underWay: 0,
  /** Rises by one with each answer on `inputPort`. */
  inputs: 1,
  /** Rises by one each time the work of a stopped cell is over and the thread is free. */
  stops: 2,
  /** 1 while a callback runs that a stopped cell has left behind. */
  leftover: 3,
  /** 1 from the message `leftover` until the control thread has seen that none runs. */
  watched: 4,
  /** How many handlers wait for cells that could not be compiled. */
  uncompiledHandlers: 5,
  /** Descriptors from which the control thread reads what is written past the student's streams; 0 for none. */
  stdoutEnd: 6,
  stderrEnd: 7,
  /** 1 while a Stop ends the program that the thread waits for in a call: the call does not come back to the student's code. */
  endedCall: 8,
  length: 9,
} as const;

/** Counted in `underWay` for each message besides its text. */
export const messageWeight = 64;

/** From the main thread. `cell` is the owner's id; 0 when nothing tells whose it is. */
export type FromStudent =
  | { type: "stream"; cell: number; name: "stdout" | "stderr"; text: string }
  | { type: "display"; cell: number; content: DisplayContent; update: boolean; size: number }
  | { type: "clear"; cell: number; wait: boolean }
  | { type: "error"; cell: number; report: ErrorReport }
  /** The cell called what would have ended the process. */
  | { type: "exit"; cell: number; report: ErrorReport }
  /** That cell's work has been ended, and the thread is free. */
  | { type: "exited"; cell: number }
  /** This cell's script, which waited for its turn on the thread, will not run, and is to be evaluated again. */
  | { type: "givenUp"; cell: number }
  /** A callback has begun that a stopped cell had left behind. */
  | { type: "leftover" }
  /** The student's code has started it, or has said something else about it. */
  | { type: "program"; program: Program }
  | { type: "programEnded"; pid: number }
  /** The thread waits in `execSync` or the like, until `callEnded`; a Stop may swallow that. */
  | { type: "call"; cell: number; command: string }
  | { type: "callEnded" }
  /** The student's code has started a worker thread that it waits for. */
  | { type: "workerStarted" }
  /** A Stop has ended a worker thread of this cell, or what it had left going and what had failed. */
  | { type: "ended"; cell: number; what: "worker" | "failing" }
  /** A Stop ends what a cell that is not running had left going and what blocks the thread, at this place. */
  | { type: "blocked"; cell: number; frames: string[] }
  /** The listeners to the process's `exit` have been called. */
  | { type: "exitHandled" }
  /** With `waits` the answer comes on `inputPort`, for a thread that blocks; else on the port. */
  | { type: "input"; cell: number; id: number; prompt: string; password: boolean; waits: boolean }
  /** Whether somebody can answer that cell. The thread blocks. */
  | { type: "mayAsk"; cell: number; id: number }
  /** The cell is to go on while it reads standard input. */
  | { type: "reading"; cell: number; isReading: boolean }
  | { type: "comm"; cell: number; message: CommMessage; answers: number }
  | { type: "commTarget"; name: string; isThere: boolean }
  | { type: "commAccepted"; id: string; target: string }
  | { type: "commHandled"; number: number };

/** To the main thread's event loop. */
export type ToStudent =
  | { type: "comm"; number: number; message: CommMessage }
  | { type: "input"; reply: InputReply };

/**
 * Why a cell cannot ask: its page said that nobody answers; or the cell has ended, and its page no longer listens; or it runs
 * in a page itself, which cannot wait.
 */
export type Refusal = "unattended" | "ended" | "page";

export interface InputReply {
  id: number;
  value?: string;
  error?: string;
  refused?: Refusal;
}

/** A program that the student's code has started. Where there are process groups, it leads the one of its own number. */
export interface Program {
  pid: number;
  cell: number;
  /** What was started, for people. */
  command: string;
  /** `unref` says that nobody waits for it: Stop leaves it alone. */
  isAwaited: boolean;
  /** `detached` together with `unref` is Node's way to say that it goes on without who started it. */
  outlives: boolean;
}

/** An error as the main thread sees it: V8's positions, not yet the student's. */
export interface ErrorReport {
  ename: string;
  evalue: string;
  /** The traceback's first line, or lines. */
  head: string;
  /** The lines of the stack, `at foo (cell[3]:2:5)`. */
  frames: string[];
  /** What an import looked for: its place in the cell is where that stands. */
  specifier?: string;
  /** What led to it, or, in an AggregateError, what it consists of. */
  causes: { label: string; report: ErrorReport }[];
}

/** Of an error that has no more than its name and its sentence. */
export function plainReport(ename: string, evalue: string, frames: string[] = []): ErrorReport {
  return { ename, evalue, head: `${ename}: ${evalue}`, frames, causes: [] };
}

/** How `present` answers: the output, or why there is none. */
export type Presented = { content: DisplayContent } | { report: ErrorReport };
