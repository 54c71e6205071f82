/** What this project's kernel offers to libraries, as far as this one needs it. */
export interface SixStepsKernel {
  inCell(): boolean;
  /** Sends a MIME bundle, as it is, to the cell that asks for this. */
  displayOfThisCell(): (bundle: object, options: { raw: true }) => void;
  /** What `work` shows and prints, in the place of standing under the cell. */
  capture(work: () => unknown): Promise<CapturedOutput[]>;
  readonly signal: AbortSignal;
  asWritten(line: string): string;
  /** Other versions of the kernel may lack it. */
  onUncompiledCell?(handler: (cell: UncompiledCell) => unknown): () => void;
  adviceOnError?(name: string, message: string): string | undefined;
  readonly comms: { registerTarget(name: string, opened: (comm: Comm, open: Received) => void): void };
}

export type CapturedOutput = { data: Record<string, unknown> } | { name: "stdout" | "stderr"; text: string };

/** A channel that the page has opened. */
export interface Comm {
  send(data: object): void;
  onMessage(handler: (received: Received) => unknown): void;
  onClose(handler: () => void): void;
  close(): void;
}

interface Received {
  data: unknown;
}

/** A cell that has not run, since it is not TypeScript or since TypeScript found errors in it. */
export interface UncompiledCell {
  readonly source: string;
  /** The source without its types, where it is TypeScript by its grammar. */
  readonly javascript?: string;
  /** What keeps it from running, in the order of the text: at least one. */
  readonly diagnostics: readonly CellDiagnostic[];
}

export interface CellDiagnostic {
  /** TypeScript's number. None for what is not TypeScript by its grammar. */
  readonly code?: number;
  readonly message: string;
  /** What the kernel says about it in plain words, which stands under the cell already. */
  readonly advice?: string;
  /** Where it starts and ends in `source`: UTF-16 indexes. */
  readonly start: number;
  readonly end: number;
  /** Where it starts, counted from 1. */
  readonly line: number;
}

/** The kernel that this code runs in; `undefined` under tslab and outside of notebooks. */
export function sixStepsKernel(): SixStepsKernel | undefined {
  return (globalThis as Record<symbol, unknown>)[Symbol.for("@six-steps/kernel")] as
    | SixStepsKernel
    | undefined;
}
