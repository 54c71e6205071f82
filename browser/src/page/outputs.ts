import type { CommMessage } from "@six-steps/kernel/internal/execution/execution.js";
import type { FromStudent } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { Remote } from "../calls.js";
import type { LanguageCalls } from "../messages.js";
import type { BaseKernel, Header } from "./jupyterLite.js";

/** Publishes what the student's thread says, in order, each under the cell that it belongs to. */
export class Outputs {
  readonly #kernel: BaseKernel;
  readonly #language: Remote<LanguageCalls>;
  readonly #parents = new Map<number, Header | undefined>();
  readonly #messages = new Map<number, { header: Header; handled(): void }>();
  /** The student's open comms with their targets. */
  readonly comms = new Map<string, { target_name: string }>();
  #published: Promise<void> = Promise.resolve();

  constructor(kernel: BaseKernel, language: Remote<LanguageCalls>) {
    this.#kernel = kernel;
    this.#language = language;
  }

  /** @param cell bears this request's outputs, also later ones */
  add(cell: number, parent: Header | undefined): void {
    this.#parents.set(cell, parent);
  }

  /** A message of the page goes to the student. Resolves when its handlers have run. */
  handling(number: number, header: Header): Promise<void> {
    return new Promise((handled) => this.#messages.set(number, { header, handled }));
  }

  /** The thread is no longer there to say so, or to answer. */
  lost(): void {
    for (const { handled } of this.#messages.values()) handled();
    this.#messages.clear();
    for (const comm_id of this.comms.keys())
      this.#kernel.handleComm("comm_close", { comm_id, data: {} }, {}, []);
    this.comms.clear();
  }

  /** Resolves when all that has been said until now is published. */
  get published(): Promise<void> {
    return this.#published;
  }

  readonly hear = (message: FromStudent): void => {
    this.#published = this.#published.then(() => this.#publish(message)).catch(console.error);
  };

  async #publish(message: FromStudent): Promise<void> {
    const kernel = this.#kernel;
    const parent = "cell" in message ? (this.#parents.get(message.cell) ?? kernel.parentHeader) : undefined;
    switch (message.type) {
      case "stream": {
        const isPlain = !message.text.includes("]:");
        const text = isPlain ? message.text : await this.#language.inText(message.text);
        return kernel.stream({ name: message.name, text }, parent);
      }
      case "display":
        if (message.update) kernel.updateDisplayData(message.content, parent);
        else kernel.displayData(message.content, parent);
        return;
      case "clear":
        return kernel.clearOutput({ wait: message.wait }, parent);
      case "error":
        return kernel.publishExecuteError(await this.#language.traceback(message.report), parent);
      case "comm":
        return this.#comm(message.message, this.#messages.get(message.answers)?.header ?? parent);
      case "input":
        return kernel.inputRequest({ prompt: message.prompt, password: message.password }, parent);
      case "commAccepted":
        this.comms.set(message.id, { target_name: message.target });
        return;
      case "commHandled":
        this.#messages.get(message.number)?.handled();
        this.#messages.delete(message.number);
    }
  }

  #comm({ type, content, metadata, buffers }: CommMessage, parent: Header | undefined): void {
    const { comm_id, target_name = "" } = content;
    if (type === "comm_open") this.comms.set(comm_id, { target_name });
    if (type === "comm_close") this.comms.delete(comm_id);
    this.#kernel.handleComm(type, content, metadata, buffers, parent);
  }
}
