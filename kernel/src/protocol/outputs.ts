import type { CommMessage, Outputs } from "../execution/execution.js";
import type { Parent } from "../server/message.js";
import type { DisplayContent, ErrorContent } from "../shared/mimeBundle.js";
import { reason } from "../shared/reason.js";
import type { IoPub } from "./iopub.js";
import type { NumberedCells, Origin } from "./numberedCells.js";
import { protocolText } from "./protocolText.js";
import type { Stdin } from "./stdin.js";

/** Sends what the student's code makes to the cell that made it, however long ago that cell ran. */
export class CellOutputs implements Outputs {
  readonly #cells: NumberedCells;
  readonly #iopub: IoPub;
  readonly #stdin: Stdin;
  readonly #current: () => Parent | undefined;

  /** @param current the header of the request that is handled now, for what belongs to no cell */
  constructor(cells: NumberedCells, iopub: IoPub, stdin: Stdin, current: () => Parent | undefined) {
    this.#cells = cells;
    this.#iopub = iopub;
    this.#stdin = stdin;
    this.#current = current;
  }

  stream(cell: number, name: "stdout" | "stderr", text: string): void {
    this.#publish(cell, "stream", { name, text });
  }

  display(cell: number, content: DisplayContent, update: boolean): void {
    const { data, metadata, transient = {} } = content;
    this.#publish(cell, update ? "update_display_data" : "display_data", { data, metadata, transient });
  }

  clear(cell: number, wait: boolean): void {
    this.#publish(cell, "clear_output", { wait });
  }

  /**
   * As an `error` message, also when the cell has long ended: JupyterLab and Notebook then show a traceback beneath the
   * cell that started the timer or the promise, where the student looks. nbclient decides by the reply alone whether a
   * cell failed, and passes over messages of earlier cells, so that a run does not fail for it; nbgrader sees an error
   * in the outputs of a cell that still runs, and is right to take it for one.
   */
  error(cell: number, content: ErrorContent): void {
    this.#publish(cell, "error", content);
  }

  comm(cell: number, { type, content, metadata, buffers }: CommMessage, answers: number): void {
    const parent =
      this.#cells.commMessage(answers)?.header ??
      this.#cells.origin(cell)?.header ?? // of a silent cell, too: a comm is no output
      this.#current() ??
      {};
    try {
      this.#iopub.publish(type, content, parent, { metadata, buffers });
    } catch (error) {
      this.#explain(cell, type, error);
    }
  }

  input(cell: number, prompt: string, password: boolean, ended: AbortSignal): Promise<string> {
    const origin = this.#cells.origin(cell);
    return origin
      ? this.#stdin.ask(origin, prompt, password, ended)
      : Promise.reject(new Error(protocolText.nobodyToAsk));
  }

  #publish(cell: number, type: string, content: object): void {
    const parent = this.#shown(cell);
    if (!parent) return;
    try {
      this.#iopub.publish(type, content, parent);
    } catch (error) {
      this.#explain(cell, type, error);
    }
  }

  #explain(cell: number, type: string, error: unknown): void {
    this.stream(cell, "stderr", `${protocolText.notSent(type, reason(error))}\n`);
  }

  /** The parent of a cell's outputs; none if they are not to be seen. */
  #shown(cell: number): Parent | undefined {
    const origin: Origin | undefined = this.#cells.origin(cell);
    return origin?.silent ? undefined : (origin?.header ?? this.#current() ?? {});
  }
}
