import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import type { DisplayContent, ErrorContent } from "../shared/mimeBundle.js";
import type { WhyUncompiled } from "../shared/uncompiledCell.js";

/** The door to the execution room: has the main thread run cells, from the control thread. */
export interface Execution {
  /**
   * Runs a compiled cell to its end. Everything that the cell printed has reached `outputs` when this resolves. Another
   * one may be run meanwhile: the two take turns where they await.
   */
  run(cell: Cell, compiled: Compiled, options: RunOptions): Promise<RunOutcome>;
  /** Has libraries answer a cell that could not be compiled. Resolves when they have, or when Stop has ended them. */
  offerUncompiled(cell: Cell, why: WhyUncompiled): Promise<void>;
  /** Ends the work of all running cells; their outcome is then an error `KeyboardInterrupt`. */
  interrupt(): Promise<void>;
  /**
   * Hands a comm message from the page to the student's targets; resolves when their handlers have run.
   *
   * @param number by which `Outputs.comm` names it in answers
   */
  comm(message: CommMessage, number: number): Promise<void>;
  /** The comms between the page and the student's code. */
  readonly comms: {
    /** Whether the student's code has the comm, or for a `comm_open` the target, that such a message is for. */
    expects(type: string, content: { comm_id?: unknown; target_name?: unknown }): boolean;
    /** Those that are open, for `comm_info_reply`. @param targetName only those of this target */
    list(targetName?: string): Record<string, { target_name: string }>;
  };
  /** The kernel ends: calls the student's listeners to the process's `exit`, then ends the programs that it has started. */
  end(): Promise<void>;
}

export interface RunOptions {
  /** Without it, `prompt()` throws. */
  allowStdin: boolean;
}

/** `uncaught`: what the cell threw besides its own run, and nobody caught, before the run was over. It is shown already. */
export type RunOutcome =
  | { status: "ok"; value?: DisplayContent; uncaught?: ErrorContent }
  | ({ status: "error" } & ErrorContent);

export interface CommMessage {
  type: "comm_open" | "comm_msg" | "comm_close";
  content: { comm_id: string; target_name?: string; data: unknown };
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}

/** Where the student's outputs go, in the order in which they were made. `cell` is the id of the cell they belong to. */
export interface Outputs {
  stream(cell: number, name: "stdout" | "stderr", text: string): void;
  display(cell: number, content: DisplayContent, update: boolean): void;
  clear(cell: number, wait: boolean): void;
  /** An error outside the cell's own run: in a timer, an event handler, or a promise that nobody awaits. */
  error(cell: number, content: ErrorContent): void;
  /** @param answers the number of the page's message in whose handling it is sent; 0 for none */
  comm(cell: number, message: CommMessage, answers: number): void;
  /** Asks the student for a line. @param ended aborted when nobody waits for it any more */
  input(cell: number, prompt: string, password: boolean, ended: AbortSignal): Promise<string>;
}
