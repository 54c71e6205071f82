import type { Completeness, Completions, Inspection } from "@six-steps/kernel/internal/language/language.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import type { ErrorContent } from "@six-steps/kernel/internal/shared/mimeBundle.js";
import type { ErrorReport } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { WhyUncompiled } from "@six-steps/kernel/internal/shared/uncompiledCell.js";

/** What the page asks of the language worker: see `calls.ts` for both ends. */
export interface LanguageCalls {
  /** To be called first, and awaited: TypeScript reads what the first cell will need. */
  start(options: LanguageStart): void;
  /** Checks a cell. To be called again only after `commit`, where the cell runs: else it knows nothing of that cell. */
  compile(cell: Cell): Compilation;
  /** The cell of this URL starts to run: later ones may use what it declares. */
  commit(url: string): void;
  /** After `commit`: the cell did not run to its end. */
  brokeOff(url: string): void;
  /** The student's thread was started anew, and all variables are gone. */
  forget(): void;
  /** What is shown of an error, with the student's lines and columns. */
  traceback(report: ErrorReport): ErrorContent;
  /** A printed text with the student's lines and columns in it. No need to ask where it has no `]:`. */
  inText(text: string): string;
  /** Positions are counted in Unicode code points, as Jupyter counts, here and in `inspect`. */
  complete(code: string, cursor: number): Completions;
  inspect(code: string, cursor: number, detailLevel: 0 | 1): Inspection;
  isComplete(code: string): Completeness;
}

export interface LanguageStart {
  /** The declaration files by path (the edition's `declarations.ts`), or the address of a JSON file that has them. */
  declarations: Record<string, string> | string;
  /** The page and the student's thread share memory: Stop writes into `__stop`, and nobody counts down in it. */
  sharesMemory: boolean;
}

export type Compilation = CompiledCell | { error: ErrorContent; why: WhyUncompiled };

export interface CompiledCell {
  /** Variables that the student's thread must have declared (`let a,b;` in a script of its own, once for each name). */
  names: string[];
  /**
   * Classic scripts, to be evaluated in the thread's global scope in this order. Each calls `__run` with its work; the next
   * is for when that has ended. The last one's work resolves with what `__kernel.finish` gives.
   */
  scripts: string[];
  /** The scripts without what they have for a page, line by line: what is said of a student's line stands there. */
  texts: readonly string[];
  /** To be shown on the cell's stderr before it runs. */
  warning?: string;
}

/** The globals that scripts call, besides those of the kernel's `shared/kernelNames.ts`. */
export interface ScriptGlobals {
  /** Starts a script's work. */
  __run(work: () => Promise<unknown>): void;
  /**
   * Loops and functions look at its first entry. With shared memory they call `__stopped` when it is not 0. Without, they
   * count it down, and call `__stopped` when it falls below 0: that looks whether Stop was pressed, and sets it anew.
   */
  readonly __stop: Int32Array;
  /** @throws what ends a stopped cell */
  __stopped(): void;
}
