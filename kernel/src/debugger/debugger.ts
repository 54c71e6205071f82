import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";

/** The door to the debugger room: Debug Adapter Protocol in, V8's inspector behind it. */
export interface Debugger {
  /** Answers one `debug_request`. Never rejects: a failure is a response with `success: false`. */
  request(request: DebugProtocol.Request): Promise<DebugProtocol.Response>;
  /** Called before a cell's scripts are evaluated, so that its breakpoints are there. */
  cellWillRun(cell: Cell, compiled: Compiled): Promise<void>;
  /**
   * Lets a stopped main thread go on, and stops at nothing until the next cell: for an interrupt or the kernel's end.
   * An interrupt begins at the same time, and not after it: else a stopped cell may get to its end in between.
   */
  release(): Promise<void>;
  dispose(): void;
}

/** Sends a `debug_event`. */
export type SendDebugEvent = (event: DebugProtocol.Event) => void;
