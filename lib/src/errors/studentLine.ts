import { cell } from "#platform/cell";
import { asInCell } from "../display/display.js";

/** tslab turns an imported or earlier name `x` into `exports.x`; the student wrote `x`. */
const importedName = /\bexports\.(?=[\w$])/g;

/** tslab keeps the value of a cell's last expression under this name, to print it. */
const keptResult = /^tsLastExpr = /;

/** Where in a notebook's code an error was thrown: the frame of a stack that belongs to one of its cells. */
interface Frame {
  functionName: string;
  url: string;
  line: number;
  /** The scripts that V8 knows by this URL. */
  sources: readonly string[];
}

/**
 * The student's own line that led to `error`, as the kernel runs it (types stripped), or `undefined` where no frame of
 * the stack lies in a notebook's cell.
 *
 * Line numbers are no help to a student: a kernel may drop blank lines and types before it runs a cell. So this asks V8
 * for the text of the script that the frame lies in.
 */
export function studentLine(error: unknown): string | undefined {
  for (const { functionName, line, sources } of ownFrames(error)) {
    for (const source of sources) {
      // Without the head: a cell's functions stand in a script of their own, and there the first line of its rest is empty.
      const text = asInCell(source.split("\n")[line - 1] ?? "").trim();
      // Cells share one name in some kernels: newest first, and the frame's function must stand in the script.
      if (text && source.includes(functionName)) {
        return withoutGaps(text.replace(keptResult, "").replace(importedName, ""));
      }
    }
  }
  return undefined;
}

/** What was a type has been left blank. Blanks within a text stay. */
const withoutGaps = (line: string): string =>
  line.replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)| {2,}(?=[);,\]])|( ) +/g, "$1$2");

/** The text of the cell that runs, as its kernel runs it; none where nobody knows it. */
export function cellSource(): string {
  const [source = ""] = cellFrames(new Error("where?")).at(-1)?.sources ?? [];
  return source;
}

/**
 * The frames that lie in the cell of the answer, innermost first. What the answer calls may be a helper of the lesson's
 * own, from a cell that the student has not written.
 */
function ownFrames(error: unknown): Frame[] {
  const frames = cellFrames(error);
  // The answer is what this library has called, or the cell itself.
  return frames.filter(({ url }) => url === frames.at(-1)?.url);
}

/** This library's folder, and that of its sources, which frames name where source maps are on. */
const library = import.meta.url.slice(0, import.meta.url.lastIndexOf("/errors/"));
const librarySources = new URL("src", library).pathname;
const isLibrary = (url: string) => url.startsWith(library) || url.startsWith(librarySources);

/** The frames outside of Node, packages and this library, innermost first, up to where this library called the answer. */
function cellFrames(error: unknown): Frame[] {
  const known = new Map<string, string[]>();
  const found: Frame[] = [];
  for (const text of stackOf(error).split("\n")) {
    const match = /^\s+at (?:(.*?) \()?(.*?):(\d+):\d+\)?$/.exec(text);
    if (!match) continue;
    const [, name = "", url, line] = match;
    if (/^node:|[\\/]node_modules[\\/]/.test(url)) continue;
    // Where source maps are on, frames of packages bear names of files that V8 does not know.
    const sources = isLibrary(url) ? [] : (known.get(url) ?? cell.scriptSources(url));
    known.set(url, sources);
    if (sources.length > 0) {
      const own = name
        .replace(/^(async|new|Object\.|Function\.)\s*/, "")
        .split(".")
        .at(-1);
      const functionName = own !== undefined && /^[\w$]+$/.test(own) ? own : "";
      found.push({ functionName, url, line: Number(line), sources });
    } else if (found.length > 0) break;
  }
  return found;
}

function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack ?? "") : "";
  } catch {
    return ""; // an error of a class of the student's, with getters
  }
}
