import { bold, dim, red } from "../shared/ansi.js";
import { codeFrame } from "../shared/codeFrame.js";
import { Interrupted } from "../shared/interruption.js";
import type { ErrorContent } from "../shared/mimeBundle.js";
import { type ErrorReport, plainReport } from "../shared/threadMessages.js";
import type { CellScripts } from "./cellScripts.js";
import type { RunOutcome } from "./execution.js";
import { executionText } from "./executionText.js";

/** A place in the student's TypeScript, counted from 1. */
interface Frame {
  functionName: string;
  /** `cell[3]`, or a file's path. */
  place: string;
  line: number;
  column: number;
  source?: string;
}

/** The student's own file at an address of V8's; packages and Node's files say nothing to a student. */
export type OwnFile = (url: string) => { path: string; source?: string } | undefined;

/** The source lines of so many frames are shown; the others are named. */
const mostWithSource = 3;
const mostFrames = 20;

/** Errors as Jupyter shows them: the student's frames only, each with its line of TypeScript. */
export class Tracebacks {
  readonly #scripts: CellScripts;
  readonly #ownFile: OwnFile;

  constructor(scripts: CellScripts, ownFile: OwnFile) {
    this.#scripts = scripts;
    this.#ownFile = ownFile;
  }

  content(report: ErrorReport): ErrorContent {
    return { ename: report.ename, evalue: report.evalue, traceback: this.#lines(report, "") };
  }

  /** What Stop makes of a cell. @param frames where it was, if it was busy */
  interrupted(frames: string[]): RunOutcome & { status: "error" } {
    const { name, message } = new Interrupted();
    return { status: "error", ...this.content(plainReport(name, message, frames)) };
  }

  #lines(report: ErrorReport, indent: string): string[] {
    const [first, ...rest] = report.head.split("\n");
    const named = first.startsWith(report.ename)
      ? `${red(report.ename)}${first.slice(report.ename.length)}`
      : first;
    const frames = report.frames
      .map((line) => this.#frame(line, report.specifier))
      .filter((frame) => frame !== undefined);
    const advice = [...this.#missing(report, frames[0]), ...this.#hidden(report)];
    const lines = [named, ...rest, ...advice, ...this.#frameLines(frames)];
    for (const { label, report: cause } of report.causes) {
      lines.push(`${dim(`[${label}]`)}`, ...this.#lines(cause, `${indent}  `).map((line) => `  ${line}`));
    }
    return lines;
  }

  /** What to do about a variable without a value, of which V8 says no more than its name. */
  #missing({ ename, evalue }: ErrorReport, frame: Frame | undefined): string[] {
    if (ename !== "ReferenceError") return [];
    const [, isEarly, early, unknown] =
      /^(?:(Cannot access )'(.+)' before initialization|(.+) is not defined)$/.exec(evalue) ?? [];
    const name = early ?? unknown;
    if (name === undefined) return [];
    const cell = this.#scripts.declaring(name);
    if (cell !== undefined && cell !== frame?.place) return [executionText.cellBrokeOff(name, cell)];
    return isEarly || cell !== undefined ? [executionText.noValueYet(name)] : [];
  }

  /** What to do where a cell's own name hides one of JavaScript's, in the library as well. */
  #hidden({ ename, evalue }: ErrorReport): string[] {
    const name = /^(\w+)(?:\.\w+)* is not a (?:constructor|function)$/.exec(evalue)?.[1];
    if (ename !== "TypeError" || name === undefined || !(name in globalThis)) return [];
    const cell = this.#scripts.declaring(name);
    return cell === undefined ? [] : [executionText.hidden(name, cell)];
  }

  #frameLines(frames: Frame[]): string[] {
    const lines: string[] = [];
    let shown = 0;
    for (let index = 0; index < frames.length && shown < mostFrames; index++) {
      const { functionName, place, line, column, source } = frames[index];
      const at = bold(`${place}:${line}:${column}`);
      lines.push(functionName ? executionText.inFunction(at, functionName) : at);
      if (source !== undefined && shown < mostWithSource) lines.push(...codeFrame(source, line, column));
      shown++;
      let repeated = 0;
      while (isSame(frames[index], frames[index + 1])) {
        repeated++;
        index++;
      }
      if (repeated > 0) lines.push(dim(executionText.repeated(repeated)));
    }
    return lines;
  }

  #frame(text: string, specifier?: string): Frame | undefined {
    const match = /^at (?:(async )?(.*?) \()?(?:async )?(.*?):(\d+):(\d+)\)?$/.exec(text);
    if (match === null) return undefined;
    const [, , name = "", url] = match;
    const line = Number(match[4]);
    const column = Number(match[5]);
    const functionName = name.includes("<anonymous>")
      ? ""
      : name.replace(/^(?:Object|Function|globalThis)\./, "").replace(/ \[as .*\]$/, "");
    const script = this.#scripts.get(url);
    if (script !== undefined) {
      const { source } = script.cell;
      const place = this.#scripts.toCell(url, { line: line - 1, column: column - 1 });
      if (place === undefined) return specifierFrame(url, source, specifier);
      return { functionName, place: url, line: place.line + 1, column: place.column + 1, source };
    }
    const file = this.#ownFile(url);
    return file && { functionName, place: file.path, line, column, source: file.source };
  }
}

function isSame(frame: Frame, next: Frame | undefined): boolean {
  return (
    next !== undefined &&
    next.place === frame.place &&
    next.line === frame.line &&
    next.column === frame.column
  );
}

/** The kernel's own head failed: an import, whose statement stands somewhere in the cell. */
function specifierFrame(url: string, source: string, specifier?: string): Frame | undefined {
  if (specifier === undefined) return undefined;
  const index = [`"${specifier}"`, `'${specifier}'`, `\`${specifier}\``]
    .map((quoted) => source.indexOf(quoted))
    .find((found) => found >= 0);
  if (index === undefined) return undefined;
  const before = source.slice(0, index).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { functionName: "", place: url, line: before.length, column, source };
}
