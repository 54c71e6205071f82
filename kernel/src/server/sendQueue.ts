import { log } from "../shared/log.js";
import { reason } from "../shared/reason.js";

/** Sends one message after the other: a second `send` of a ZeroMQ socket, before the first is done, is refused. */
export class SendQueue {
  readonly #name: string;
  readonly #deliver: (frames: Uint8Array[]) => Promise<void>;
  #waiting: Uint8Array[][] = [];
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(name: string, deliver: (frames: Uint8Array[]) => Promise<void>) {
    this.#name = name;
    this.#deliver = deliver;
  }

  send(frames: Uint8Array[]): void {
    if (this.#closed) return;
    this.#waiting.push(frames);
    this.#working ??= this.#work();
  }

  /** Takes nothing more, and resolves when all is sent. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      for (const frames of batch) {
        try {
          await this.#deliver(frames);
        } catch (error) {
          log(`A message on ${this.#name} could not be sent: ${reason(error)}`);
        }
      }
    }
    this.#working = undefined;
  }
}
