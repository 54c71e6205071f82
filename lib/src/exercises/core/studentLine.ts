import { cell } from "#platform/cell";
import { asInCell } from "../../display/display.js";

/** tslab turns an imported or earlier name `x` into `exports.x`; the student wrote `x`. */
const importedName = /\bexports\.(?=[\w$])/g;

/** tslab keeps the value of a cell's last expression under this name, to print it. */
const keptResult = /^tsLastExpr = /;

/** Where in the student's code an error was thrown: the frame of a stack that belongs to a notebook's cell. */
interface Frame {
  functionName: string;
  url: string;
  line: number;
}

/**
 * The student's own line that led to `error`, as the kernel runs it (types stripped), or `undefined` where no frame of
 * the stack lies in a notebook's cell.
 *
 * Line numbers are no help to a student: a kernel may drop blank lines and types before it runs a cell. So this asks V8
 * for the text of the script that the frame lies in.
 */
export function studentLine(error: unknown): string | undefined {
  // Where source maps are on, frames of packages bear names of files that V8 does not know: those are passed over.
  for (const frame of studentFrames(error)) {
    for (const source of cell.scriptSources(frame.url)) {
      // Without the head: a cell's functions stand in a script of their own, and there the first line of its rest is empty.
      const line = asInCell(source.split("\n")[frame.line - 1] ?? "").trim();
      // Cells share one name in some kernels: newest first, and the frame's function must stand in the script.
      if (line && source.includes(frame.functionName)) {
        return line.replace(keptResult, "").replace(importedName, "");
      }
    }
  }
  return undefined;
}

/** The text of the cell that runs, as its kernel runs it; none where nobody knows it. */
export function cellSource(): string {
  const [frame] = studentFrames(new Error("where?")).slice(-1);
  const [source = ""] = frame === undefined ? [] : cell.scriptSources(frame.url);
  return source;
}

/** Frames of the stack outside Node, packages and this library, innermost first. */
function studentFrames(error: unknown): Frame[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const library = import.meta.url.slice(0, import.meta.url.lastIndexOf("/exercises/"));
  return stack.split("\n").flatMap((text) => {
    const match = /^\s+at (?:(.*?) \()?(.*?):(\d+):\d+\)?$/.exec(text);
    if (!match) return [];
    const [, name = "", url, line] = match;
    if (/^node:|[\\/]node_modules[\\/]/.test(url) || url.startsWith(library)) return [];
    const functionName =
      name
        .replace(/^(async|new|Object\.|Function\.)\s*/, "")
        .split(".")
        .at(-1) ?? "";
    return [{ functionName: /^[\w$]+$/.test(functionName) ? functionName : "", url, line: Number(line) }];
  });
}
