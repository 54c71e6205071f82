import type { Debugger } from "../debugger/debugger.js";
import type { Execution, Outputs } from "../execution/execution.js";
import type { Language } from "../language/language.js";
import type { Json, Request } from "../server/message.js";
import type { Cells } from "./cells.js";
import type { History } from "./history/history.js";
import type { IoPub } from "./iopub.js";
import type { Stdin } from "./stdin.js";

/** The other rooms, through their doors. */
export interface Rooms {
  language: Language;
  execution: Execution;
  debugger: Debugger;
}

/** What a handler may use. */
export interface Kernel {
  /** A promise, since `kernel_info_request` is answered before they stand. */
  readonly rooms: Promise<Rooms>;
  readonly cells: Cells;
  readonly iopub: IoPub;
  /** What a cell shows, at the cell that made it. */
  readonly outputs: Outputs;
  readonly stdin: Stdin;
  readonly history: History;
  /** Aborted when the student stops the cell that runs now. */
  readonly stopped: AbortSignal;
  /** Marks every `execute_request` that has come and waits: they are answered `aborted`, and do not run. */
  abortWaiting(): Promise<void>;
  /** Stops the cell that runs now; does nothing when idle. */
  interrupt(): Promise<void>;
  /** Says good-bye on iopub, closes the server, and has the process end. */
  shutDown(request: Request, restart: boolean): Promise<void>;
}

/**
 * Answers one kind of message. What it returns is the content of the reply, which bears the request's name; nothing
 * where the protocol knows no reply. What it throws becomes a reply with `status: "error"`.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply returns nothing
export type Handler = (request: Request, kernel: Kernel) => Promise<Json | void> | Json | void;
