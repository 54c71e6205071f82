import { endWork } from "./endWork.js";
import { reportOf } from "./errorReport.js";
import { Error, Object, process, String } from "./intrinsics.js";
import { send } from "./link.js";
import { currentCell, forgetting, ownerOf, terminate } from "./owner.js";
import { stderr } from "./streams.js";
import { studentText } from "./studentText.js";
import { reportUncaught } from "./uncaught.js";

/** What would end the process ends the cell instead, or is shown, whoever throws it. */
export function startSurvival(): void {
  process.setUncaughtExceptionCaptureCallback((error: unknown) => {
    if (error !== forgetting) reportUncaught(error);
  });
  process.on("unhandledRejection", (reason, promise) => reportUncaught(reason, ownerOf(promise)));
  const { kill } = process;
  replace("exit", function exit(code?: number | string | null): never {
    return endCell(`process.exit(${code ?? ""})`, exit);
  });
  replace("reallyExit", function reallyExit(code?: number): never {
    return endCell(`process.reallyExit(${code ?? ""})`, reallyExit);
  });
  replace("abort", function abort(): never {
    return endCell("process.abort()", abort);
  });
  replace("kill", function killOthers(pid: number, signal?: string | number): true {
    const itself = pid === process.pid || pid === 0 || pid === -process.pid;
    if (itself && signal !== 0) endCell(`process.kill(${pid}, ${String(signal ?? "SIGTERM")})`, killOthers);
    return kill.call(process, pid, signal);
  });
  // Ours stays, or an error in a timer ends the process.
  replace("setUncaughtExceptionCaptureCallback", () => {});
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    // Experimental and deprecated features are the business of whoever wrote the library.
    if (/^(Experimental|Deprecation)Warning$/.test(warning.name)) return;
    stderr.write(`${warning.name}: ${warning.message}\n`);
  });
}

function replace(name: string, value: (...parameters: never[]) => unknown): void {
  Object.defineProperty(process, name, { value, writable: true, configurable: true, enumerable: true });
}

/** Ends the cell whose code calls this, past every `catch` and `finally`, as the process's end would. */
function endCell(call: string, caller: (...parameters: never[]) => unknown): never {
  const error = new Error(studentText.processEnd(call));
  error.name = "ProcessExit";
  Error.captureStackTrace(error, caller);
  const cell = currentCell();
  send({ type: "exit", cell, report: reportOf(error) });
  endWork(cell, () => send({ type: "exited", cell }));
  terminate();
  // V8 ends a script at a loop's turn, not within a statement.
  for (let turn = 0; turn < 1_000_000; turn++);
  throw error;
}
