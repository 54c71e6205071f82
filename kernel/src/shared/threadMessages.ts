import type { MessagePort } from "node:worker_threads";
import type { CommMessage } from "../execution/execution.js";
import type { DisplayContent } from "./mimeBundle.js";

/** What the main thread hands to the control thread when it starts it. */
export interface Link {
  /** The control thread's end of both ways. */
  port: MessagePort;
  /** Answers to `input`, which the main thread reads while it blocks. */
  inputPort: MessagePort;
  /** Numbers that both threads see, by `Shared`. */
  shared: SharedArrayBuffer;
  /** Where imports start from. */
  notebookFolder: string;
}

/** Places in `Link.shared`. */
export const Shared = {
  /** UTF-16 units of output that the control thread has not passed on yet. */
  underWay: 0,
  /** 1 while the running cell may ask for input. */
  allowStdin: 1,
  /** Rises by one with each answer on `inputPort`. */
  inputs: 2,
  /** Rises by one each time the work of a stopped cell is over and the thread is free. */
  stops: 3,
  length: 4,
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
  | { type: "input"; cell: number; id: number; prompt: string; password: boolean }
  | { type: "comm"; cell: number; message: CommMessage }
  | { type: "commAccepted"; id: string; target: string }
  | { type: "commHandled"; sequence: number };

/** To the main thread's event loop. */
export type ToStudent = { type: "comm"; sequence: number; message: CommMessage };

export interface InputReply {
  id: number;
  value?: string;
  error?: string;
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

/** How `present` answers: the output, or why there is none. */
export type Presented = { content: DisplayContent } | { report: ErrorReport };
