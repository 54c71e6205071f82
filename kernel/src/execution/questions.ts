import type { Link } from "../shared/controlData.js";
import { type FromStudent, type InputReply, type Refusal, Shared } from "../shared/threadMessages.js";
import type { Outputs } from "./execution.js";

type QuestionMessage = Extract<FromStudent, { type: "input" | "mayAsk" | "reading" }>;

/** A cell that runs, and so may ask. */
interface Asking {
  allowStdin: boolean;
  /** Aborted when it ends: nobody waits for an answer any more. */
  ended?: AbortController;
  /** Called when it reads standard input no more. */
  readEnds?: () => void;
  /** Resolves then. */
  read?: Promise<void>;
}

/** What cells ask of the student: at once, while the thread waits, or by standard input, while it goes on. */
export class Questions {
  readonly #link: Link;
  readonly #shared: Int32Array;
  readonly #outputs: Outputs;
  readonly #asking = new Map<number, Asking>();

  constructor(link: Link, outputs: Outputs) {
    this.#link = link;
    this.#shared = new Int32Array(link.shared);
    this.#outputs = outputs;
  }

  begin(cell: number, allowStdin: boolean): void {
    this.#asking.set(cell, { allowStdin });
  }

  end(cell: number): void {
    this.#asking.get(cell)?.ended?.abort();
    this.#asking.delete(cell);
  }

  /** Resolves when a cell reads standard input no more, as a program goes on until then. */
  async allRead(cell: number): Promise<void> {
    for (let read = this.#read(cell); read !== undefined; read = this.#read(cell)) await read;
  }

  #read(cell: number): Promise<void> | undefined {
    return this.#asking.get(cell)?.read;
  }

  take(cell: number, message: QuestionMessage): void {
    switch (message.type) {
      case "reading":
        this.#reading(cell, message.isReading);
        return;
      case "mayAsk":
        this.#reply({ id: message.id, refused: this.#refusal(cell) }, true);
        return;
      case "input":
        void this.#ask(cell, message);
    }
  }

  #reading(cell: number, isReading: boolean): void {
    const asking = this.#asking.get(cell);
    if (asking === undefined) return;
    asking.readEnds?.();
    asking.readEnds = undefined;
    asking.read = undefined;
    if (isReading)
      asking.read = new Promise((resolve) => {
        asking.readEnds = resolve;
      });
  }

  #refusal(cell: number): Refusal | undefined {
    const asking = this.#asking.get(cell);
    if (asking === undefined) return "ended";
    return asking.allowStdin ? undefined : "unattended";
  }

  async #ask(
    cell: number,
    { id, prompt, password, waits }: Extract<FromStudent, { type: "input" }>,
  ): Promise<void> {
    const asking = this.#asking.get(cell);
    if (asking === undefined || !asking.allowStdin) {
      this.#reply({ id, refused: this.#refusal(cell) }, waits);
      return;
    }
    // Not before: few cells ask.
    asking.ended ??= new AbortController();
    let reply: InputReply;
    try {
      reply = { id, value: await this.#outputs.input(cell, prompt, password, asking.ended.signal) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? error.message : String(error) };
    }
    this.#reply(reply, waits);
  }

  #reply(reply: InputReply, waits: boolean): void {
    if (!waits) {
      this.#link.port.postMessage({ type: "input", reply });
      return;
    }
    this.#link.inputPort.postMessage(reply);
    Atomics.add(this.#shared, Shared.inputs, 1);
    Atomics.notify(this.#shared, Shared.inputs);
  }
}
