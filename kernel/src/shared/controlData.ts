import type { MessagePort } from "node:worker_threads";

/** What the main thread gives to the control thread. */
export interface ControlData {
  connectionFile: string;
  link: Link;
}

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

export type HeardSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** What the two threads' entries say to each other besides. */
export type ControlMessage =
  /** To the main thread: end the process. */
  | { type: "exit"; code: number }
  /** To the control thread: the main thread can run cells. */
  | { type: "ready" }
  /** To the control thread: a signal has come. */
  | { type: "signal"; signal: HeardSignal };
