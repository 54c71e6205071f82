import { tableOr } from "@six-steps/kernel/internal/student/consoleTable.js";
import { clearOutput } from "@six-steps/kernel/internal/student/displays.js";
import { printingTensors } from "@six-steps/kernel/internal/student/printedTensors.js";
import { format, inspect } from "node-inspect-extracted";
import { currentCell } from "./owner.js";
import { platform } from "./platform.js";

/** The student's `console`: it prints under the cell, in Node's words. */
export function startConsole(): void {
  let indent = "";
  const printing =
    (name: "stdout" | "stderr") =>
    (...values: unknown[]) => {
      const text = `${indent}${format(...values).replaceAll("\n", `\n${indent}`)}\n`;
      platform.send({ type: "stream", cell: currentCell(), name, text }, text.length);
    };
  const [out, err] = [printingTensors(printing("stdout")), printingTensors(printing("stderr"))];
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
    dir: (value: unknown, options = {}) => out(inspect(value, { customInspect: false, ...options })),
    assert(holds = false, ...values: unknown[]) {
      if (!holds) err(...(values.length > 0 ? ["Assertion failed:", ...values] : ["Assertion failed"]));
    },
    ...counting(out),
    ...timing(out),
  });
}

type Print = (...values: unknown[]) => void;

function counting(print: Print) {
  const counts = new Map<string, number>();
  return {
    count(label = "default") {
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      print(`${label}: ${count}`);
    },
    countReset: (label = "default") => void counts.delete(label),
  };
}

function timing(print: Print) {
  const starts = new Map<string, number>();
  const tell = (label: string, ...values: unknown[]) => {
    const start = starts.get(label);
    if (start === undefined) return;
    const took = performance.now() - start;
    print(`${label}: ${took < 1000 ? `${took.toFixed(1)}ms` : `${(took / 1000).toFixed(3)}s`}`, ...values);
  };
  return {
    time: (label = "default") => void starts.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => tell(label, ...values),
    timeEnd(label = "default") {
      tell(label);
      starts.delete(label);
    },
  };
}
