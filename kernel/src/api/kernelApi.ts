import type { MimeBundle } from "../shared/mimeBundle.js";
import type { UncompiledCell } from "../shared/uncompiledCell.js";

/** Where the kernel's API stands for libraries that want no dependency on this package. */
export const kernelApiKey: unique symbol = Symbol.for("@six-steps/kernel") as never;

/** `globalThis[Symbol.for("@six-steps/kernel")]` in a kernel. */
export interface KernelApi {
  /** Shows a value, or a MIME bundle, under the cell whose code calls. */
  display: Display;
  /** A `display` that stays with the cell whose code asks for it, whatever cell runs when it is called. */
  displayOfThisCell(): Display;
  /** Removes the cell's outputs. With `wait`, only when the next output comes, so that nothing flickers. */
  clearOutput(options?: { wait?: boolean }): void;
  /**
   * What `work` shows and prints until it is done, its awaits and timers included, in the place of standing under the cell.
   * It remains the cell's work: Stop ends it.
   *
   * @throws what `work` throws
   */
  capture(work: () => unknown): Promise<CapturedOutput[]>;
  /** Whether the calling code belongs to a cell. */
  inCell(): boolean;
  /**
   * Aborted when the student presses Stop in the running cell. Whoever listens has up to 1.5 seconds to end by itself;
   * then the cell's work is ended past every `catch` and `finally`. Of a cell that has finished: aborted, where somebody
   * listens, by a Stop when no cell runs, or by one that its work keeps waiting; its code then gets a new one.
   */
  readonly signal: AbortSignal;
  /** A line of a script that a cell has become, as the student wrote it but for its types, which are blanks. */
  asWritten(line: string): string;
  /**
   * Has `handler` told of each cell that could not be compiled, once its error is shown. The same function counts once.
   *
   * @returns what takes the handler away again
   */
  onUncompiledCell(handler: UncompiledHandler): () => void;
  /** @throws {InputUnavailableError} where nobody can answer */
  /** What an error of JavaScript's or TensorFlow.js's means, in plain words of the reader's language, as far as the kernel knows. */
  adviceOnError(name: string, message: string): string | undefined;
  input(prompt?: string, options?: { password?: boolean }): string;
  prompt(message?: string, initial?: string): string | null;
  confirm(message?: string): boolean;
  alert(message?: unknown): void;
  comms: Comms;
}

/**
 * Answers a cell that could not be compiled, and so never reached the code that it calls. Runs as code of that cell: what
 * it prints goes there, and Stop ends it.
 *
 * @returns what is shown under the cell's error, as `display` shows it, or a promise of that; nothing for no answer
 */
export type UncompiledHandler = (cell: UncompiledCell) => unknown;

/** Something that was shown, or printed. */
export type CapturedOutput =
  | { data: MimeBundle; metadata: Record<string, unknown> }
  | { name: "stdout" | "stderr"; text: string };

/** Sends outputs to one cell. */
export type Display = (value: unknown, options?: DisplayOptions) => void;

export interface DisplayOptions {
  /** Names this output so that a later call can replace it. Default: none. */
  id?: string;
  /** Replaces the output named `id` where it stands, instead of adding one. Default `false`. */
  update?: boolean;
  /** Jupyter's metadata for the bundle, by MIME type. Default: none. */
  metadata?: Record<string, unknown>;
  /**
   * `true`: the value is a MIME bundle. `false`: it is a value, also if it looks like a bundle. Default: an object whose
   * keys are all MIME types is a bundle.
   */
  raw?: boolean;
}

/** The name of the method by which a value shows itself, by Deno's convention: `Symbol.for("Jupyter.display")`. */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display") as never;

/** A value that shows itself: as a cell's last value, and with `display`. */
export interface Displayable {
  [jupyterDisplay](): MimeBundle | Promise<MimeBundle>;
}

/** Channels between code in a cell and code in the page, by Jupyter's comm messages. */
export interface Comms {
  /**
   * Says what to do when the page opens a comm with this target. What the handlers print goes to the cell that
   * registered them.
   *
   * @returns what takes the target away again
   */
  registerTarget(name: string, opened: (comm: Comm, open: CommData) => unknown): () => void;
  /** Opens a comm to a target that the page has. */
  open(target: string, data?: unknown, options?: CommOptions): Comm;
}

export interface Comm {
  readonly id: string;
  readonly target: string;
  /** @param data what JSON can carry @throws when the comm is closed */
  send(data: unknown, options?: CommOptions): void;
  /** @returns what takes the handler away again */
  onMessage(handler: (received: CommData) => unknown): () => void;
  /** Called when the page closes the comm. @returns what takes the handler away again */
  onClose(handler: (received: CommData) => unknown): () => void;
  close(data?: unknown, options?: CommOptions): void;
}

export interface CommOptions {
  metadata?: Record<string, unknown>;
  /** Bytes besides the JSON, copied. */
  buffers?: (ArrayBuffer | ArrayBufferView)[];
}

export interface CommData {
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the page sent.
  data: any;
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}
