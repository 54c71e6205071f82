import type { Debugger, Runtime } from "node:inspector";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { parseSync } from "oxc-parser";
import type { Inspector } from "../cdp/inspector.js";
import type { Scripts } from "../cdp/scripts.js";
import { debuggerText } from "../debuggerText.js";
import { asyncLines } from "./frames.js";
import type { Sources } from "./sources.js";

/** As the front end's menu lists them. */
export const exceptionFilters: DebugProtocol.ExceptionBreakpointsFilter[] = [
  {
    filter: "uncaught",
    label: debuggerText.uncaught,
    description: debuggerText.uncaughtMeans,
    default: false,
  },
  {
    filter: "all",
    label: debuggerText.all,
    description: debuggerText.allMeans,
    default: false,
  },
];

/** Which exceptions stop the main thread. */
export class Exceptions {
  readonly #inspector: Inspector;
  readonly #scripts: Scripts;
  readonly #sources: Sources;
  #filters: readonly string[] = [];

  constructor(parts: { inspector: Inspector; scripts: Scripts; sources: Sources }) {
    this.#inspector = parts.inspector;
    this.#scripts = parts.scripts;
    this.#sources = parts.sources;
  }

  /**
   * V8 is asked for all exceptions in either case: it takes every error of a cell for caught, because the kernel
   * waits for the cell's promise.
   */
  async set(filters: readonly string[]): Promise<void> {
    this.#filters = filters;
    await this.#inspector.post("Debugger.setPauseOnExceptions", {
      state: filters.length > 0 ? "all" : "none",
    });
  }

  /** Whether to stop at what V8 has stopped at. */
  async stopsAt(paused: Debugger.PausedEventDataType): Promise<boolean> {
    if (this.#filters.includes("all")) return true;
    if (!this.#filters.includes("uncaught")) return false;
    // With `exception`, V8 has seen a catch further down; `promiseRejection` leaves the function through a promise.
    if (paused.reason === "exception") return (paused.data as { uncaught?: boolean }).uncaught === true;
    return !(await this.#isAwaitedInTry(paused));
  }

  /** Whether one of the functions through which the error passes awaits inside a `try` with a `catch`. */
  async #isAwaitedInTry(paused: Debugger.PausedEventDataType): Promise<boolean> {
    for (const { location } of paused.callFrames) {
      const script = this.#scripts.get(location.scriptId);
      if (script === undefined || (await this.#sources.read(script)) === undefined) continue;
      if (await this.#isInTry(script.id, location.lineNumber, location.columnNumber ?? 0)) return true;
    }
    const stack = (paused.data as Runtime.RemoteObject | undefined)?.description ?? "";
    for (const { url, line, column } of asyncLines(stack)) {
      for (const script of this.#scripts.all()) {
        if (script.url !== url || (await this.#sources.read(script)) === undefined) continue;
        if (await this.#isInTry(script.id, line, column)) return true;
      }
    }
    return false;
  }

  async #isInTry(scriptId: string, line: number, column: number): Promise<boolean> {
    const { scriptSource } = await this.#inspector.post("Debugger.getScriptSource", { scriptId });
    let offset = column;
    let from = 0;
    for (let at = 0; at < line; at++) from = scriptSource.indexOf("\n", from) + 1;
    offset += from;
    const { program } = parseSync("script.ts", scriptSource, { sourceType: "module" });
    return isInTry(program, offset, false);
  }
}

/** Whether the innermost function around an offset has it in a `try` that has a `catch`. */
function isInTry(value: unknown, offset: number, within: boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => isInTry(item, offset, within));
  if (typeof value !== "object" || value === null) return false;
  const node = value as Record<string, unknown> & { type?: string; start?: number; end?: number };
  if (node.start === undefined || node.end === undefined) return false;
  if (offset < node.start || offset >= node.end) return false;
  if (node.type?.includes("Function")) within = false;
  const children = Object.entries(node).filter(([key, child]) => key !== "type" && typeof child === "object");
  for (const [key, child] of children) {
    const inBlock = node.type === "TryStatement" && key === "block" && node.handler != null;
    const holders = Array.isArray(child) ? child : [child];
    for (const holder of holders) {
      const { start, end } = (holder ?? {}) as { start?: number; end?: number };
      if (start === undefined || end === undefined || offset < start || offset >= end) continue;
      return isInTry(holder, offset, within || inBlock);
    }
  }
  return within;
}
