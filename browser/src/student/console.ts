import { tableOr } from "@six-steps/kernel/internal/student/consoleTable.js";
import { clearOutput } from "@six-steps/kernel/internal/student/displays.js";
import { format } from "node-inspect-extracted";
import { currentCell } from "./owner.js";
import { platform } from "./platform.js";

/** The student's `console`: it prints under the cell. */
export function startConsole(): void {
  let indent = "";
  const printing =
    (name: "stdout" | "stderr") =>
    (...values: unknown[]) => {
      const text = `${indent}${format(...values).replaceAll("\n", `\n${indent}`)}\n`;
      platform.send({ type: "stream", cell: currentCell(), name, text }, text.length);
    };
  const [out, err] = [printing("stdout"), printing("stderr")];
  Object.assign(console, {
    ...{ log: out, info: out, debug: out, warn: err, error: err },
    clear: () => clearOutput(),
    group(...values: unknown[]) {
      if (values.length > 0) out(...values);
      indent += "  ";
    },
    groupEnd() {
      indent = indent.slice(2);
    },
    table: tableOr(out),
  });
}
