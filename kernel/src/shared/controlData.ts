import type { Link } from "./threadMessages.js";

/** What the main thread gives to the control thread. */
export interface ControlData {
  connectionFile: string;
  link: Link;
}

export type HeardSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** What the two threads' entries say to each other besides. */
export type ControlMessage =
  /** To the main thread: end the process. */
  | { type: "exit"; code: number }
  /** To the control thread: the main thread can run cells. */
  | { type: "ready" }
  /** To the control thread: a signal has come. */
  | { type: "signal"; signal: HeardSignal };
