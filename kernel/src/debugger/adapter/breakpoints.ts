import { realpathSync } from "node:fs";
import { basename } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Inspector } from "../cdp/inspector.js";
import type { Script, Scripts } from "../cdp/scripts.js";
import { debuggerText } from "../debuggerText.js";
import { breakableLines } from "./breakableLines.js";
import { type BreakLocation, breakLocations } from "./breakLocations.js";
import {
  type BreakpointCondition,
  BreakpointConditionError,
  breakpointCondition,
} from "./breakpointCondition.js";
import type { KnownCells } from "./knownCells.js";
import type { Sources } from "./sources.js";

interface Breakpoint {
  readonly id: number;
  readonly path: string;
  readonly requested: DebugProtocol.SourceBreakpoint;
  readonly condition: BreakpointCondition | undefined;
  line: number;
  verified: boolean;
  message?: string | undefined;
  hits: number;
  /** URLs of the scripts that have it. */
  readonly setIn: Set<string>;
}

/**
 * The breakpoints of every path. V8 gets them script by script, when it has compiled the script: only then is it known
 * which places a script has. By URL would not do, since a cell may be two scripts of one URL, and V8 would move a
 * breakpoint to the next place in each of them.
 */
export class Breakpoints {
  readonly #cells: KnownCells;
  readonly #changed: (breakpoint: DebugProtocol.Breakpoint) => void;
  readonly #byPath = new Map<string, Breakpoint[]>();
  readonly #byV8Id = new Map<string, Breakpoint>();
  #v8: { inspector: Inspector; scripts: Scripts; sources: Sources } | undefined;
  /** While an answer is being made, it says what an event would. */
  #answering = 0;
  #lastId = 0;

  /** @param changed told when V8 chose another line than was answered, or when a waiting breakpoint is set */
  constructor(cells: KnownCells, changed: (breakpoint: DebugProtocol.Breakpoint) => void) {
    this.#cells = cells;
    this.#changed = changed;
  }

  /** Sets in V8 what was asked for so far, and from now on. */
  async attach(v8: { inspector: Inspector; scripts: Scripts; sources: Sources }): Promise<void> {
    this.#v8 = v8;
    for (const [path, breakpoints] of this.#byPath) await this.#bindLoaded(path, breakpoints);
  }

  /** Forgets all of them. V8 forgets its own when the session closes. */
  clear(): void {
    this.#byPath.clear();
    this.#byV8Id.clear();
    this.#v8 = undefined;
  }

  /** Replaces a path's breakpoints. */
  async set(
    requestedPath: string,
    requested: readonly DebugProtocol.SourceBreakpoint[],
  ): Promise<DebugProtocol.Breakpoint[]> {
    const path = this.#cells.code(requestedPath) === undefined ? realPath(requestedPath) : requestedPath;
    await this.#remove(path);
    const code = this.#cells.code(path);
    const lines = code === undefined ? undefined : breakableLines(code);
    const breakpoints = requested.map((one) => this.#create(path, one, lines));
    if (breakpoints.length > 0) this.#byPath.set(path, breakpoints);
    this.#answering++;
    try {
      await this.#bindLoaded(path, breakpoints);
    } finally {
      this.#answering--;
    }
    return breakpoints.map(answer);
  }

  /** As `debugInfo` lists them. */
  list(): { source: string; breakpoints: DebugProtocol.SourceBreakpoint[] }[] {
    return [...this.#byPath].map(([source, breakpoints]) => {
      // Two that were moved to the same line are one there.
      const byLine = new Map(breakpoints.map(({ requested, line }) => [line, { ...requested, line }]));
      return { source, breakpoints: [...byLine.values()] };
    });
  }

  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** Whether any is in a file. */
  get inFiles(): boolean {
    return [...this.#byPath.keys()].some((path) => this.#cells.code(path) === undefined);
  }

  /** Sets those of a script that V8 has just compiled. */
  async setIn(script: Script): Promise<void> {
    if (this.#byPath.size === 0) return;
    const reading = await this.#v8?.sources.read(script);
    for (const path of reading?.paths ?? []) {
      const breakpoints = this.#byPath.get(path);
      if (breakpoints !== undefined) await this.#bind(script, path, breakpoints);
    }
  }

  /** Counts a stop at V8's breakpoints. @returns those of ours at which to stop */
  hit(v8Ids: readonly string[]): number[] {
    const stopping: number[] = [];
    for (const v8Id of v8Ids) {
      const breakpoint = this.#byV8Id.get(v8Id);
      if (breakpoint === undefined) continue;
      breakpoint.hits++;
      if (breakpoint.condition?.stopsAt(breakpoint.hits) ?? true) stopping.push(breakpoint.id);
    }
    return stopping;
  }

  #create(path: string, requested: DebugProtocol.SourceBreakpoint, lines: number[] | undefined): Breakpoint {
    const breakpoint = {
      id: ++this.#lastId,
      path,
      requested,
      line: requested.line,
      hits: 0,
      setIn: new Set<string>(),
    };
    let condition: BreakpointCondition;
    try {
      condition = breakpointCondition(requested);
    } catch (error) {
      if (!(error instanceof BreakpointConditionError)) throw error;
      return { ...breakpoint, condition: undefined, verified: false, message: error.message };
    }
    if (lines === undefined) {
      const message = debuggerText.notRunYet;
      return { ...breakpoint, condition, verified: false, message };
    }
    const line = lines.find((line) => line >= requested.line);
    if (line === undefined) {
      const message = debuggerText.noCode;
      return { ...breakpoint, condition, verified: false, message };
    }
    return { ...breakpoint, condition, line, verified: true };
  }

  async #remove(path: string): Promise<void> {
    this.#byPath.delete(path);
    for (const [v8Id, breakpoint] of this.#byV8Id) {
      if (breakpoint.path !== path) continue;
      this.#byV8Id.delete(v8Id);
      await this.#v8?.inspector.post("Debugger.removeBreakpoint", { breakpointId: v8Id });
    }
  }

  async #bindLoaded(path: string, breakpoints: readonly Breakpoint[]): Promise<void> {
    if (this.#v8 === undefined || breakpoints.length === 0) return;
    for (const script of [...this.#v8.scripts.all()]) {
      const reading = await this.#v8.sources.read(script);
      if (reading?.paths.includes(path)) await this.#bind(script, path, breakpoints);
    }
  }

  async #bind(script: Script, path: string, breakpoints: readonly Breakpoint[]): Promise<void> {
    if (this.#v8 === undefined) return;
    const { sources } = this.#v8;
    const here = await this.#locations(script, path);
    // A cell's first script of two holds only its functions; what is not there may be in the second.
    const isLast = !(await sources.read(script))?.hoists;
    for (const breakpoint of breakpoints) {
      if (breakpoint.condition === undefined) continue;
      const exact = first(here, breakpoint.line, breakpoint.requested.column);
      if (exact !== undefined) await this.#setInV8(breakpoint, script, exact);
      else if (isLast && !breakpoint.setIn.has(script.url)) await this.#move(breakpoint, script, path);
    }
  }

  /** Sets a breakpoint on the next line of the text that has code, whichever of a cell's scripts has it. */
  async #move(breakpoint: Breakpoint, script: Script, path: string): Promise<void> {
    const all: BreakLocation[] = [];
    for (const other of this.#v8?.scripts.all() ?? []) {
      if (other.url === script.url) all.push(...(await this.#locations(other, path)));
    }
    const lines = all.map(({ place }) => place.line).filter((line) => line > breakpoint.line);
    if (lines.length === 0) return;
    const next = first(all, Math.min(...lines));
    if (next !== undefined) await this.#setInV8(breakpoint, script, next);
  }

  async #locations(script: Script, path: string): Promise<BreakLocation[]> {
    if (this.#v8 === undefined) return [];
    const { inspector, sources } = this.#v8;
    return (await breakLocations(inspector, sources, script)).filter(({ place }) => place.path === path);
  }

  async #setInV8(breakpoint: Breakpoint, script: Script, { place, location }: BreakLocation): Promise<void> {
    if (this.#v8 === undefined) return;
    const before = answer(breakpoint);
    const condition = breakpoint.condition?.expression;
    try {
      const { breakpointId } = await this.#v8.inspector.post("Debugger.setBreakpoint", {
        location: { ...location },
        ...(condition !== undefined && { condition }),
      });
      this.#byV8Id.set(breakpointId, breakpoint);
    } catch {
      // V8 takes one breakpoint a place: another of ours, moved from a line without code, is there already.
    }
    breakpoint.setIn.add(script.url);
    breakpoint.line = place.line;
    breakpoint.verified = true;
    breakpoint.message = undefined;
    if (this.#answering > 0) return;
    if (before.line !== breakpoint.line || !before.verified) this.#changed(answer(breakpoint));
  }
}

/** The first place at or behind a column of a line, or else the line's last. */
function first(locations: readonly BreakLocation[], line: number, column = 1): BreakLocation | undefined {
  const onLine = locations.filter(({ place }) => place.line === line);
  return onLine.find(({ place }) => place.column >= column) ?? onLine.at(-1);
}

function answer({ id, path, line, verified, message }: Breakpoint): DebugProtocol.Breakpoint {
  return {
    id,
    verified,
    line,
    source: { name: basename(path), path },
    ...(message !== undefined && { message }),
  };
}

/** V8 knows files by their real paths, not by the links of node_modules. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
