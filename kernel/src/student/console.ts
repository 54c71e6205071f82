import { Console } from "node:console";
import { format } from "node:util";
import { platform } from "#student";
import { tableOr } from "./consoleTable.js";
import { Error, Object, theGlobal } from "./intrinsics.js";
import { currentCell } from "./owner.js";
import { printingTensors } from "./printedTensors.js";
import { stderr, stdout } from "./streams.js";

/**
 * The student's `console`: Node's own, on the cell's streams. Not V8's, whose inspector would keep the last thousand
 * messages with all their tensors in memory.
 */
export function startConsole(): void {
  const console = new Console({ stdout, stderr, colorMode: false });
  for (const name of ["log", "info", "debug", "warn", "error"] as const)
    console[name] = printingTensors(console[name]);
  console.clear = () => platform.send({ type: "clear", cell: currentCell(), wait: false });
  console.table = tableOr(console.log);
  // Node's own would show its own frames too.
  console.trace = function trace(...parameters: unknown[]) {
    const holder: { stack?: string } = {};
    Error.captureStackTrace(holder, trace);
    const frames = (holder.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line) && !/[( ]node:/.test(line));
    const said = parameters.length > 0 ? `: ${format(...parameters)}` : "";
    console.error(["Trace%s", ...frames].join("\n"), said);
  };
  const descriptor = Object.getOwnPropertyDescriptor(theGlobal, "console") as PropertyDescriptor;
  Object.defineProperty(theGlobal, "console", { ...descriptor, value: console });
}
