import type { Parent } from "../server/message.js";

type Name = "stdout" | "stderr";

/** Long enough to join a loop's prints into few messages, short enough to look immediate. */
const milliseconds = 20;

/** In UTF-16 units. More than this is sent before the time is up, so that no message grows without bound. */
const longest = 2 ** 16;

/** Gathers printed text, and keeps the order between stdout and stderr and between cells. */
export class StreamText {
  readonly #send: (name: Name, text: string, parent: Parent) => void;
  #pieces: { name: Name; parent: Parent; text: string }[] = [];
  #length = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (name: Name, text: string, parent: Parent) => void) {
    this.#send = send;
  }

  add(name: Name, text: string, parent: Parent): void {
    if (text === "") return;
    const last = this.#pieces.at(-1);
    if (last?.name === name && last.parent === parent) last.text += text;
    else this.#pieces.push({ name, parent, text });
    this.#length += text.length;
    if (this.#length >= longest) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), milliseconds);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#length === 0) return;
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#length = 0;
    for (const { name, text, parent } of pieces) this.#send(name, text, parent);
  }
}
