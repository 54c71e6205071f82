import "./shared/notebookLanguage.js";
import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ControlData, ControlMessage } from "./shared/controlData.js";
import { takeDescriptors } from "./student/descriptors.js";
import { endProcess } from "./student/endProcess.js";
import { process } from "./student/intrinsics.js";
import { linkFor } from "./student/link.js";

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

/** What Node's types leave out: it works whatever the student has put in the place of `console`. */
const { _rawDebug } = process as unknown as { _rawDebug(...values: unknown[]): void };
const notebookFolder = process.cwd();
takeDescriptors();
const { link, transferList } = linkFor(notebookFolder);
const control = new Worker(new URL("./control.js", import.meta.url), {
  name: "control",
  // Node is not to open streams of its own on the descriptors.
  stdout: true,
  stderr: true,
  workerData: { connectionFile, link } satisfies ControlData,
  transferList,
});
control.stderr.on("data", (text: Uint8Array) => writeSync(2, text));
control.on("message", (message: ControlMessage) => {
  if (message.type === "exit") endProcess(message.code);
});
control.on("error", (error) => {
  _rawDebug(error);
  endProcess(1);
});
control.on("exit", endProcess);

// From here on loaded while the control thread opens its sockets: Jupyter waits for those.
const { heardSignals } = await import("./shared/signals.js");
// Where the control thread cannot see signals, these are heard as soon as the student's code lets go of the thread.
for (const signal of heardSignals)
  process.on(signal, () => control.postMessage({ type: "signal", signal } satisfies ControlMessage));

const { startStudentSide } = await import("./student/startStudentSide.js");
const { startDebuggerSide } = await import("./student/debugger/startDebuggerSide.js");
startStudentSide({ notebookFolder });
startDebuggerSide();
control.postMessage({ type: "ready" } satisfies ControlMessage);
