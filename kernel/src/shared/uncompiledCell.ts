/** A cell that has not run, since it is not TypeScript or since TypeScript found errors in it. */
export interface UncompiledCell {
  /** As in `In [3]`. */
  readonly count: number;
  /** What the student wrote. */
  readonly source: string;
  /** The source without its types, as it would run. None for what is not TypeScript by its grammar, or needs more than that. */
  readonly javascript?: string;
  /** What keeps it from running, in the order of the text: at least one, and at most the first hundred. */
  readonly diagnostics: readonly CellDiagnostic[];
}

/** Why a cell has not run. */
export type WhyUncompiled = Pick<UncompiledCell, "diagnostics" | "javascript">;

export interface CellDiagnostic {
  /** TypeScript's number, such as 2304. None for what is not TypeScript by its grammar. */
  readonly code?: number;
  /** TypeScript's words, or the parser's. */
  readonly message: string;
  /** What to do about it, in plain words, where the kernel knows. Only what is shown under the cell has it. */
  readonly advice?: string;
  /** Where it starts and ends in `source`: UTF-16 indexes. */
  readonly start: number;
  readonly end: number;
  /** Where it starts, both counted from 1. */
  readonly line: number;
  readonly column: number;
}
