import type { EncodedSourceMap } from "@jridgewell/trace-mapping";
import type { Cell } from "../shared/cell.js";
import type { ErrorContent, MimeBundle } from "../shared/mimeBundle.js";
import type { WhyUncompiled } from "../shared/uncompiledCell.js";

/** The door to the language room: text in, checked JavaScript, completions and explanations out. Runs nothing. */
export interface Language {
  /**
   * Parses, checks and strips one cell.
   *
   * @throws {CellError} for a syntax or type error, which points at its line and column
   */
  compile(cell: Cell): Promise<Compiled>;
  complete(code: string, cursor: number): Promise<Completions>;
  inspect(code: string, cursor: number, detailLevel: 0 | 1): Promise<Inspection>;
  isComplete(code: string): Completeness;
  /** Starts TypeScript and has it read what the first cell will need. */
  warmUp(): Promise<void>;
  dispose(): void;
}

/** A checked cell, as V8 evaluates it. */
export interface Compiled {
  /** To be evaluated in this order in REPL mode: hoisted functions and imports first, where there are any. */
  readonly scripts: readonly Script[];
  /** From the code of `scripts` to the cell. Without it, lines and columns are the same. */
  readonly map?: EncodedSourceMap;
  /** To be shown on the cell's stderr before it runs: it could not be checked. Until a cell has shown it, each has it. */
  readonly warning?: string;
  /** The names that it declares as values. */
  readonly declares: readonly string[];
  /** Makes the cell's declarations known to later cells. Called when the cell starts to run. */
  commit(): void;
  /** After `commit`: the cell did not run to its end, so not all that it found out holds. */
  brokeOff(): void;
}

export interface Script {
  /** Runs before the code, on the code's first line: declarations of hoisted names, imports. No line breaks. */
  readonly prelude: string;
  readonly code: string;
}

/** What keeps a cell from running. `message` is its first line. */
export class CellError extends Error {
  readonly content: ErrorContent;
  /** For libraries: see `UncompiledCell`. */
  readonly why: WhyUncompiled;

  constructor(content: ErrorContent, why: WhyUncompiled) {
    super(`${content.ename}: ${content.evalue}`);
    this.name = "CellError";
    this.content = content;
    this.why = why;
  }
}

/** All positions in these three are counted in Unicode code points, as Jupyter counts. */
export interface Completions {
  matches: string[];
  cursor_start: number;
  cursor_end: number;
  metadata: Record<string, unknown>;
}

export interface Inspection {
  found: boolean;
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export type Completeness =
  | { status: "complete" | "invalid" | "unknown" }
  | { status: "incomplete"; indent: string };
