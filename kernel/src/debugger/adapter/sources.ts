import { readFileSync } from "node:fs";
import type { Debugger } from "node:inspector";
import { originalPositionFor } from "@jridgewell/trace-mapping";
import type { Inspector } from "../cdp/inspector.js";
import type { Script, Scripts } from "../cdp/scripts.js";
import type { KnownCells, RunCell } from "./knownCells.js";
import { parseSourceMap, pathOf, readSourceMap, type ScriptMap } from "./sourceMap.js";

/** A place in a text that the student knows: a cell, or a file. Lines and columns count from 1, as in DAP. */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/** From V8's scripts to the student's texts. */
export class Sources {
  readonly #inspector: Inspector;
  readonly #scripts: Scripts;
  readonly #cells: KnownCells;
  readonly #isStudents: (url: string) => boolean;
  readonly #readings = new Map<string, Promise<Reading | undefined>>();

  constructor(parts: {
    inspector: Inspector;
    scripts: Scripts;
    cells: KnownCells;
    /** Whether a script's URL is a file that the student debugs, and not skipped. */
    isStudents: (url: string) => boolean;
  }) {
    this.#inspector = parts.inspector;
    this.#scripts = parts.scripts;
    this.#cells = parts.cells;
    this.#isStudents = parts.isStudents;
  }

  /** Undefined for what the student has not written: a cell's head and end, Node, the kernel, packages. */
  async placeOf(location: Debugger.Location): Promise<Place | undefined> {
    const script = this.#scripts.get(location.scriptId);
    if (script === undefined) return undefined;
    const reading = await this.read(script);
    return reading?.placeOf(location.lineNumber, location.columnNumber ?? 0);
  }

  /** The script as the student's text, or undefined when it is none. */
  read(script: Script): Promise<Reading | undefined> {
    let reading = this.#readings.get(script.id);
    if (reading === undefined) {
      reading = this.#read(script);
      this.#readings.set(script.id, reading);
    }
    return reading;
  }

  /** The text behind a path: a cell's code, a file's, or what a source map carries. */
  async text(path: string): Promise<string | undefined> {
    const code = this.#cells.code(path);
    if (code !== undefined) return code;
    try {
      return readFileSync(path, "utf8");
    } catch {
      for (const script of this.#scripts.all()) {
        const text = (await this.read(script))?.text(path);
        if (text !== undefined) return text;
      }
      return undefined;
    }
  }

  /** Paths of the student's files that V8 has loaded, without the cells. */
  async files(): Promise<string[]> {
    const paths = new Set<string>();
    for (const script of this.#scripts.all()) {
      if (!script.url.startsWith("file:")) continue;
      for (const path of (await this.read(script))?.paths ?? []) paths.add(path);
    }
    return [...paths].sort();
  }

  async #read(script: Script): Promise<Reading | undefined> {
    const cell = this.#cells.ofUrl(script.url);
    if (cell !== undefined) return await this.#readCell(script, cell);
    if (!script.url.startsWith("file:") || !this.#isStudents(script.url)) return undefined;
    const map = readSourceMap(script) ?? (await this.#loweredMap(script));
    return map === undefined ? plainReading(pathOf(new URL(script.url))) : mappedReading(map);
  }

  async #readCell(script: Script, { path, script: { texts } }: RunCell): Promise<Reading> {
    const { registry } = this.#cells;
    return {
      paths: [path],
      hoists: texts.length > 1 && (await this.#text(script)) === texts[0],
      text: () => undefined,
      placeOf(line, column) {
        const place = registry.toCell(script.url, { line, column });
        return place && { path, line: place.line + 1, column: place.column + 1 };
      },
    };
  }

  /** The map of a local TypeScript file that was more than stripped of its types: made again, as execution made it. */
  async #loweredMap(script: Script): Promise<ScriptMap | undefined> {
    const path = pathOf(new URL(script.url));
    const { isTypescript, typescriptSource } = await import("../../student/modules/typescriptSource.js");
    if (!isTypescript(path)) return undefined;
    try {
      const { SettingsOfFolder } = await import("../../shared/tsconfig/notebookSettings.js");
      // Cells run there, unless one has gone elsewhere.
      const { jsx } = new SettingsOfFolder(process.cwd()).current();
      const { source, map } = typescriptSource(path, jsx);
      // The file may have been edited since it was loaded.
      if (map === undefined || source !== (await this.#text(script))) return undefined;
      return parseSourceMap(map, new URL(script.url));
    } catch {
      return undefined;
    }
  }

  async #text(script: Script): Promise<string> {
    return (await this.#inspector.post("Debugger.getScriptSource", { scriptId: script.id })).scriptSource;
  }
}

/** One script, read as what the student wrote. */
export interface Reading {
  readonly paths: readonly string[];
  /** A cell's first script of two: its outermost statements are functions being hoisted, not steps of the cell. */
  readonly hoists: boolean;
  placeOf(line: number, column: number): Place | undefined;
  text(path: string): string | undefined;
}

function plainReading(path: string): Reading {
  return {
    paths: [path],
    hoists: false,
    placeOf: (line, column) => ({ path, line: line + 1, column: column + 1 }),
    text: () => undefined,
  };
}

function mappedReading(map: ScriptMap): Reading {
  const sources = map.trace.resolvedSources;
  return {
    paths: map.paths,
    hoists: false,
    placeOf(line, column) {
      const original = originalPositionFor(map.trace, { line: line + 1, column });
      if (original.source === null) return undefined;
      const path = map.paths[sources.indexOf(original.source)];
      if (path === undefined) return undefined;
      return { path, line: original.line, column: original.column + 1 };
    },
    text: (path) => map.contents[map.paths.indexOf(path)] ?? undefined,
  };
}
