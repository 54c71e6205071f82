import { platform } from "#protocol";
import type { Request } from "../server/message.js";
import type { Server } from "../server/server.js";
import { Interrupted } from "../shared/interruption.js";
import type { Origin } from "./numberedCells.js";
import { text } from "./requestContent.js";

interface Question {
  identities: readonly Uint8Array[];
  answer: (line: string) => void;
  stop: () => void;
}

/** Asks the front end that runs a cell for a line, and waits for it. */
export class Stdin {
  readonly #server: Server;
  readonly #open = new Set<Question>();

  constructor(server: Server) {
    this.#server = server;
  }

  /** @throws {Interrupted} when the wait is ended by `cancel`, or because the cell has ended */
  ask(
    { header, identities }: Origin,
    prompt: string,
    password: boolean,
    ended: AbortSignal,
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const question: Question = {
        identities,
        answer: (line) => this.#open.delete(question) && resolve(line),
        stop: () => this.#open.delete(question) && reject(new Interrupted()),
      };
      this.#open.add(question);
      ended.addEventListener("abort", question.stop);
      this.#server.send("stdin", identities, "input_request", { prompt, password }, { parent: header });
    });
  }

  /** Takes an `input_reply`: the answer to the oldest question that this front end was asked. */
  reply(request: Request): void {
    const line = text(request, "value");
    const question = [...this.#open].find(({ identities }) => sameFrames(identities, request.identities));
    if (question) question.answer(line);
    else platform.log("An input_reply came that nothing waits for; it is ignored.");
  }

  /** Ends every wait. */
  cancel(): void {
    for (const question of this.#open) question.stop();
  }
}

const sameFrames = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some.length === others.length && some.every((frame, index) => sameBytes(frame, others[index]));

const sameBytes = (some: Uint8Array, others: Uint8Array): boolean =>
  some.length === others.length && some.every((byte, index) => byte === others[index]);
