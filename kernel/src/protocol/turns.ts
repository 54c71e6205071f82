import type { Request } from "../server/message.js";

interface Turn {
  request: Request;
  /** Resolves when its cell is known to the language room, or when it is over. */
  known: Promise<void>;
}

/** Requests that are answered one after the other, as those of one subshell are. */
export class Turns {
  readonly #handle: (request: Request) => Promise<void>;
  /** The first one is being handled. */
  readonly #turns: Turn[] = [];

  constructor(handle: (request: Request) => Promise<void>) {
    this.#handle = handle;
  }

  /** The request whose turn it is. */
  get current(): Request | undefined {
    return this.#turns[0]?.request;
  }

  get requests(): Request[] {
    return this.#turns.map(({ request }) => request);
  }

  push(request: Request): void {
    const known = new Promise<void>((resolve) => {
      request.known = resolve;
    });
    if (this.#turns.push({ request, known }) === 1) void this.#takeTurns();
  }

  /** Resolves when the language room knows every cell that is here now. */
  async known(): Promise<void> {
    await Promise.all(this.#turns.map(({ known }) => known));
  }

  /** Marks the `execute_request`s that wait for their turn as aborted. */
  abortWaiting(): void {
    for (const request of this.requests.slice(1))
      if (request.header.msg_type === "execute_request") request.aborted = true;
  }

  async #takeTurns(): Promise<void> {
    for (; this.#turns.length > 0; this.#turns.shift()) {
      const { request } = this.#turns[0];
      await this.#handle(request);
      request.known?.();
    }
  }
}
