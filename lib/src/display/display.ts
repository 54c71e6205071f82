import { cell } from "#platform/cell";
import { sixStepsKernel } from "./sixStepsKernel.js";

/** One output in every form that a front end may choose from, keyed by MIME type. `text/plain` describes it in words. */
export interface MimeBundle {
  "text/plain": string;
  [mimeType: string]: unknown;
}

/** An output that a page shows as HTML. */
export interface HtmlBundle extends MimeBundle {
  "text/html": string;
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
