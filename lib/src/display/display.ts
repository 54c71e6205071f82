import { cell } from "#platform/cell";

/** One output in every form that a front end may choose from, keyed by MIME type. `text/plain` describes it in words. */
export interface MimeBundle {
  "text/plain": string;
  [mimeType: string]: unknown;
}

export interface DisplayOptions {
  /** Names this output so that a later call can replace it. Default: none. */
  id?: string;
  /** Replace the output named `id` where it stands, instead of adding one. Default `false`. */
  update?: boolean;
  /** Jupyter's metadata for the bundle, by MIME type. Default: none. */
  metadata?: Record<string, unknown>;
}

/** Sends outputs to one cell. */
export type Display = (bundle: MimeBundle, options?: DisplayOptions) => void;

/** Shows one output under the cell that runs now; outside a notebook, prints its `text/plain`. */
export const display: Display = (bundle, options) => displayOfThisCell()(bundle, options);

/**
 * A `display` that stays with the cell that runs now, whatever cell runs when it is called: for charts that go on
 * changing while a model trains.
 */
export function displayOfThisCell(): Display {
  const kernel = sixStepsKernel();
  if (kernel?.inCell()) {
    const send = kernel.displayOfThisCell();
    return (bundle, options) => send(bundle, { ...options, raw: true });
  }
  const send = cell.tslabSend();
  if (send === undefined) return (bundle) => console.log(bundle["text/plain"]);
  return (bundle, { id, update = false, metadata = {} } = {}) =>
    send({ data: bundle, metadata, transient: id === undefined ? {} : { display_id: id } }, update);
}

/** Whether there is a cell to show something under. */
export function inNotebook(): boolean {
  return sixStepsKernel()?.inCell() || cell.tslabSend() !== undefined;
}

/** What this project's kernel offers to libraries, as far as this one needs it. */
interface SixStepsKernel {
  inCell(): boolean;
  displayOfThisCell(): (bundle: MimeBundle, options: DisplayOptions & { raw: true }) => void;
  readonly signal: AbortSignal;
  asWritten(line: string): string;
  /** Other versions of the kernel may lack it. */
  onUncompiledCell?(handler: (cell: UncompiledCell) => unknown): () => void;
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

function sixStepsKernel(): SixStepsKernel | undefined {
  return (globalThis as Record<symbol, unknown>)[Symbol.for("@six-steps/kernel")] as
    | SixStepsKernel
    | undefined;
}

/**
 * Aborted when the student presses Stop in the cell that runs now. Under tslab, which has no such thing, `undefined`.
 */
export function signalOfThisCell(): AbortSignal | undefined {
  return sixStepsKernel()?.signal;
}

/** A line of a cell's script as it stands in the cell: a kernel may put something of its own before the first line. */
export function asInCell(line: string): string {
  return sixStepsKernel()?.asWritten(line) ?? line;
}

/** Has `handler` told of each cell that could not be compiled. Under tslab, which has no such thing, it does nothing. */
export function onUncompiledCell(handler: (cell: UncompiledCell) => void): void {
  sixStepsKernel()?.onUncompiledCell?.(handler);
}
