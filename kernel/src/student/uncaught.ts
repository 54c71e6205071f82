import { reportOf } from "./errorReport.js";
import { process, WeakSet } from "./intrinsics.js";
import { send } from "./link.js";
import { currentCell, forgetting, isStopped, ownerOf } from "./owner.js";

/** An error may come twice: as a rejection, and again from a listener that throws it on. */
const reported = new WeakSet<object>();

/** Shows an error that nobody caught under the cell that it belongs to. */
export function reportUncaught(thrown: unknown, cell: number = currentCell()): void {
  if (thrown === forgetting || isStopped(cell)) return;
  if (typeof thrown === "object" && thrown !== null) {
    if (reported.has(thrown)) return;
    reported.add(thrown);
  }
  send({ type: "error", cell, report: reportOf(thrown) });
}

/** Nothing that the student's code, or a library, throws ends the process. */
export function startUncaught(): void {
  process.setUncaughtExceptionCaptureCallback((error) => reportUncaught(error));
  process.on("unhandledRejection", (reason, promise) => reportUncaught(reason, ownerOf(promise)));
}
