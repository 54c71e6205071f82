import { Console } from "node:console";
import { format } from "node:util";
import { platform } from "#student";
import { tableBundle } from "./consoleTable.js";
import { display } from "./displays.js";
import { Array, Error, Object, TypeError, theGlobal } from "./intrinsics.js";
import { currentCell } from "./owner.js";
import { stderr, stdout } from "./streams.js";
import { studentText } from "./studentText.js";

/**
 * The student's `console`: Node's own, on the cell's streams. Not V8's, whose inspector would keep the last thousand
 * messages with all their tensors in memory.
 */
export function startConsole(): void {
  const console = new Console({ stdout, stderr, colorMode: false });
  console.clear = () => platform.send({ type: "clear", cell: currentCell(), wait: false });
  console.table = (data: unknown, columns?: readonly string[]) => {
    if (columns !== undefined && !Array.isArray(columns)) {
      throw new TypeError(studentText.columnNames(typeof columns));
    }
    const bundle = tableBundle(data, columns);
    if (bundle === undefined) console.log(data);
    else display(bundle, { raw: true });
  };
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
