import { Worker } from "node:worker_threads";
import type { ControlData, ControlMessage } from "./controlData.js";
import { process } from "./execution/student/intrinsics.js";
import { linkFor } from "./execution/student/link.js";

/**
 * What a kernelspec starts: `node kernel.js CONNECTION_FILE`.
 *
 * This thread runs the student's code and nothing else, so it may block for minutes. The control thread, started here,
 * talks to Jupyter and always answers.
 */
const connectionFile = process.argv[2];
if (connectionFile === undefined) {
  console.error(
    "This is started by Jupyter, with a connection file. To make it known there: six-steps-kernel install",
  );
  process.exit(2);
}

/** What Node's types leave out: both work whatever the student has put in the place of `exit` and `console`. */
const { reallyExit, _rawDebug } = process as unknown as {
  reallyExit(code: number): never;
  _rawDebug(...values: unknown[]): void;
};
const exit = (code: number) => reallyExit.call(process, code);
const notebookFolder = process.cwd();
const link = linkFor(notebookFolder);
const control = new Worker(new URL("./control.js", import.meta.url), {
  name: "control",
  workerData: { connectionFile, link } satisfies ControlData,
  transferList: [link.port, link.inputPort],
});
control.on("message", (message: ControlMessage) => {
  if (message.type === "exit") exit(message.code);
});
control.on("error", (error) => {
  _rawDebug(error);
  exit(1);
});
control.on("exit", (code) => exit(code));

// Where the control thread cannot see signals, these are heard as soon as the student's code lets go of the thread.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => control.postMessage({ type: "signal", signal } satisfies ControlMessage));

// Loaded while the control thread opens its sockets: Jupyter waits for those.
const { startStudentSide } = await import("./execution/student/startStudentSide.js");
const { startDebuggerSide } = await import("./debugger/student/startDebuggerSide.js");
startStudentSide({ notebookFolder });
startDebuggerSide();
control.postMessage({ type: "ready" } satisfies ControlMessage);
