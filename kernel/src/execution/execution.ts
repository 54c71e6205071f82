import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import type { DisplayContent, ErrorContent } from "../shared/mimeBundle.js";

/** The door to the execution room: has the main thread run cells, from the control thread. */
export interface Execution {
  /** Runs a compiled cell to its end. Everything that the cell printed has reached `outputs` when this resolves. */
  run(cell: Cell, compiled: Compiled, options: RunOptions): Promise<RunOutcome>;
  /** Ends the running cell's work; the cell's outcome is then an error `KeyboardInterrupt`. Does nothing when idle. */
  interrupt(): Promise<void>;
  /** Hands a comm message from the page to the student's targets; resolves when their handlers have run. */
  comm(message: CommMessage): Promise<void>;
  /** The open comms, for `comm_info_reply`. */
  comms(targetName?: string): Record<string, { target_name: string }>;
  dispose(): void;
}

export interface RunOptions {
  /** Without it, `prompt()` throws. */
  allowStdin: boolean;
}

export type RunOutcome = { status: "ok"; value?: DisplayContent } | ({ status: "error" } & ErrorContent);

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
  comm(cell: number, message: CommMessage): void;
  /** Asks the student for a line. */
  input(cell: number, prompt: string, password: boolean): Promise<string>;
}
