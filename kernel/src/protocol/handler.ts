import type { Debugger } from "../debugger/debugger.js";
import type { Execution, Outputs } from "../execution/execution.js";
import type { Language } from "../language/language.js";
import type { Json, Request } from "../server/message.js";
import type { History } from "./history/history.js";
import type { IoPub } from "./iopub.js";
import type { NumberedCells } from "./numberedCells.js";
import type { Stdin } from "./stdin.js";
import type { Subshells } from "./subshells.js";

/** The other rooms, through their doors. */
export interface Rooms {
  language: Language;
  execution: Execution;
  /** None in a page. */
  debugger?: Debugger;
}

/** What a handler may use. */
export interface Kernel {
  /** A promise, since `kernel_info_request` is answered before they stand. */
  readonly rooms: Promise<Rooms>;
  readonly cells: NumberedCells;
  readonly iopub: IoPub;
  /** What a cell shows, at the cell that made it. */
  readonly outputs: Outputs;
  readonly stdin: Stdin;
  readonly subshells: Subshells;
  readonly history: History;
  /** Aborted when the student stops what runs now. */
  readonly stopped: AbortSignal;
  /** Marks every `execute_request` that waits behind this one: they are answered `aborted`, and do not run. */
  abortWaiting(request: Request): Promise<void>;
  /** Whether the student's code has the comm, or the target, that a comm message is for. */
  expectsComm(request: Request): boolean;
  /** Stops the cells that run now, or the one that this Stop has overtaken. */
  interrupt(request: Request): Promise<void>;
  /** Whether a Stop that was sent after this request has come before it. */
  isOvertaken(request: Request): boolean;
  /** Says good-bye on iopub, closes the server, and has the process end. */
  shutDown(request: Request, restart: boolean): Promise<void>;
}

/**
 * Answers one kind of message. What it returns is the content of the reply, which bears the request's name; nothing
 * where the protocol knows no reply. What it throws becomes a reply with `status: "error"`.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply returns nothing
export type Handler = (request: Request, kernel: Kernel) => Promise<Json | void> | Json | void;
