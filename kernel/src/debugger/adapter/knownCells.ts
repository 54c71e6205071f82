import type { CellScript } from "../../execution/cellScripts.js";
import type { Cell } from "../../shared/cell.js";
import { cellPath } from "./cellPaths.js";

/** Execution's registry of what V8 calls `cell[3]`, as far as the debugger needs it. */
export interface CellRegistry {
  get(url: string): CellScript | undefined;
  /** Both count from 0. Undefined for the kernel's own head and end of a script. */
  toCell(
    url: string,
    position: { line: number; column: number },
  ): { line: number; column: number } | undefined;
  /** A stack with V8's places replaced by the student's. */
  inText(text: string): string;
}

/** A cell that has run, or is about to. */
export interface RunCell {
  readonly path: string;
  readonly cell: Cell;
  readonly script: CellScript;
}

/** The cells that the debugger knows: those that a front end dumped, and those that have run. */
export class KnownCells {
  readonly registry: CellRegistry;
  readonly #codes = new Map<string, string>();

  constructor(registry: CellRegistry) {
    this.registry = registry;
  }

  /** Makes a cell's text known; answers its path. */
  dump(code: string): string {
    const path = cellPath(code);
    this.#codes.set(path, code);
    return path;
  }

  /** The cell of a script's URL such as `cell[3]`. */
  ofUrl(url: string): RunCell | undefined {
    const script = this.registry.get(url);
    return script && { cell: script.cell, script, path: this.dump(script.cell.source) };
  }

  inText(text: string): string {
    return this.registry.inText(text);
  }

  code(path: string): string | undefined {
    return this.#codes.get(path);
  }
}
