import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import { cellEnd, cellHeads, givingOf } from "../shared/cellHead.js";

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
  /** What stands before the cell's last expression, and where. */
  readonly giving: Position & { length: number };
  /** The scripts as V8 got them, in order. */
  readonly texts: readonly string[];
  readonly map?: TraceMap;
  /** Of the cell. */
  readonly lineCount: number;
}

/** An old cell's functions may still be called; its text is then no longer shown. */
const mostCells = 2_000;
const mostText = 32_000_000;

/** The scripts of the latest cells by their URL. */
export class CellScripts {
  readonly #scripts = new Map<string, CellScript>();
  readonly #asAdded: (url: string, place: Position) => Position;
  #text = 0;

  /**
   * @param asAdded where a place of what V8 runs stands in the texts of `add`, for whoever puts something into them. Default: V8
   * gets them as they are.
   */
  constructor(asAdded = (_: string, place: Position) => place) {
    this.#asAdded = asAdded;
  }

  /** Makes the texts that V8 evaluates, with heads of equal length, and remembers them. */
  add(cell: Cell, compiled: Compiled): CellScript {
    const heads = cellHeads(
      cell.id,
      compiled.scripts.map(({ prelude }) => prelude),
    );
    const last = compiled.scripts.length - 1;
    const texts = compiled.scripts.map(
      ({ code }, index) =>
        `${heads[index]}${code}${index === last ? cellEnd(cell.id) : ""}\n//# sourceURL=${cell.url}`,
    );
    const script: CellScript = {
      cell,
      compiled,
      headLength: heads[0]?.length ?? 0,
      giving: placeOf(givingOf(cell.id), compiled.scripts[last]?.code ?? ""),
      texts,
      map: compiled.map && new TraceMap(compiled.map),
      lineCount: cell.source.split("\n").length,
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

  /** What V8 calls the latest cell that declares a name as a value. */
  declaring(name: string): string | undefined {
    let latest: string | undefined;
    for (const [url, { compiled }] of this.#scripts) if (compiled.declares.includes(name)) latest = url;
    return latest;
  }

  delete(url: string): void {
    const script = this.#scripts.get(url);
    if (script === undefined) return;
    this.#text -= sizeOf(script);
    this.#scripts.delete(url);
  }

  /** Where the student wrote what V8 has there. `undefined` for the kernel's own head and end, and for unknown URLs. */
  toCell(url: string, place: Position): Position | undefined {
    const script = this.#scripts.get(url);
    if (script === undefined) return undefined;
    const { line, column } = this.#asAdded(url, place);
    const { headLength, giving, map, lineCount } = script;
    let inCode = line === 0 ? column - headLength : column;
    if (inCode < 0) return undefined;
    if (line === giving.line && inCode > giving.column)
      inCode = Math.max(giving.column, inCode - giving.length);
    if (map === undefined) return line < lineCount ? { line, column: inCode } : undefined;
    const original = originalPositionFor(map, { line: line + 1, column: inCode });
    if (original.line === null) return undefined;
    return { line: original.line - 1, column: original.column };
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

function placeOf(text: string, code: string): CellScript["giving"] {
  const index = code.indexOf(text);
  const before = code.slice(0, Math.max(0, index));
  const column = before.length - before.lastIndexOf("\n") - 1;
  return { line: index < 0 ? -1 : before.split("\n").length - 1, column, length: text.length };
}

function sizeOf({ cell, texts }: CellScript): number {
  return texts.reduce((sum, { length }) => sum + length, cell.source.length);
}
