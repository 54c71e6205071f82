import {
  generatedPositionFor,
  LEAST_UPPER_BOUND,
  originalPositionFor,
  TraceMap,
} from "@jridgewell/trace-mapping";
import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import { cellHeads } from "../shared/cellHead.js";

/** A place in a script or a cell, as V8's inspector counts: both from 0, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** What V8 calls by a cell's URL, and how to get from there to what the student wrote. */
export interface CellScript {
  readonly cell: Cell;
  readonly compiled: Compiled;
  /** UTF-16 units before the code on each script's first line. */
  readonly headLength: number;
  /** The scripts as V8 got them, in order. */
  readonly texts: readonly string[];
  readonly map?: TraceMap;
}

/** An old cell's functions may still be called; its text is then no longer shown. */
const mostCells = 2_000;
const mostText = 32_000_000;

/** The scripts of the latest cells by their URL. */
export class CellScripts {
  readonly #scripts = new Map<string, CellScript>();
  #text = 0;

  /** Makes the texts that V8 evaluates, with heads of equal length, and remembers them. */
  add(cell: Cell, compiled: Compiled): CellScript {
    const heads = cellHeads(
      cell.id,
      compiled.scripts.map(({ prelude }) => prelude),
    );
    const texts = compiled.scripts.map(
      ({ code }, index) => `${heads[index]}${code}\n//# sourceURL=${cell.url}`,
    );
    const script: CellScript = {
      cell,
      compiled,
      headLength: heads[0]?.length ?? 0,
      texts,
      map: compiled.map && new TraceMap(compiled.map),
    };
    this.delete(cell.url);
    this.#scripts.set(cell.url, script);
    this.#text += sizeOf(script);
    for (const url of this.#scripts.keys()) {
      if (url === cell.url || (this.#scripts.size <= mostCells && this.#text <= mostText)) break;
      this.delete(url);
    }
    return script;
  }

  get(url: string): CellScript | undefined {
    return this.#scripts.get(url);
  }

  delete(url: string): void {
    const script = this.#scripts.get(url);
    if (script === undefined) return;
    this.#text -= sizeOf(script);
    this.#scripts.delete(url);
  }

  /** Where the student wrote what V8 has there. `undefined` for the kernel's own head and for unknown URLs. */
  toCell(url: string, { line, column }: Position): Position | undefined {
    const script = this.#scripts.get(url);
    if (script === undefined) return undefined;
    const inCode = line === 0 ? column - script.headLength : column;
    if (inCode < 0) return undefined;
    if (script.map === undefined) return { line, column: inCode };
    const original = originalPositionFor(script.map, { line: line + 1, column: inCode });
    if (original.line === null) return undefined;
    return { line: original.line - 1, column: original.column };
  }

  /** Where V8 has what the student wrote there, or the next thing after it on that line. */
  toScript(url: string, { line, column }: Position): Position | undefined {
    const script = this.#scripts.get(url);
    if (script === undefined) return undefined;
    let place: Position = { line, column };
    if (script.map !== undefined) {
      const source = script.map.sources[0] ?? "";
      const needle = { source, line: line + 1, column };
      let generated = generatedPositionFor(script.map, { ...needle, bias: LEAST_UPPER_BOUND });
      if (generated.line === null) generated = generatedPositionFor(script.map, needle);
      if (generated.line === null) return undefined;
      place = { line: generated.line - 1, column: generated.column };
    }
    return place.line === 0 ? { line: 0, column: place.column + script.headLength } : place;
  }

  /** The student's `cell[3]:1:5` for V8's `cell[3]:1:80` in a stack that a program prints, without Node's frames. */
  inText(text: string): string {
    if (!text.includes("]:")) return text;
    return text
      .replace(
        /\b((?:cell|silent)\[\d+\]):(\d+):(\d+)/g,
        (all, url: string, line: string, column: string) => {
          const place = this.toCell(url, { line: Number(line) - 1, column: Number(column) - 1 });
          return place ? `${url}:${place.line + 1}:${place.column + 1}` : all;
        },
      )
      .replace(/\n *at [^\n]*\(node:internal\/(?:process\/task_queues|timers)[^\n]*/g, "");
  }
}

function sizeOf({ cell, texts }: CellScript): number {
  return texts.reduce((sum, { length }) => sum + length, cell.source.length);
}
