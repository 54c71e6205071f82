import { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { platform } from "#student";
import { Buffer, Math, Object, process, Uint8Array } from "./intrinsics.js";
import { currentCell } from "./owner.js";

const { nextTick } = process;

/** UTF-16 units. */
const longestPiece = 8_000_000;

/** `process.stdout` or `process.stderr`: each write goes at once to the cell whose code writes. */
class CellStream extends Writable {
  readonly fd: 1 | 2;
  readonly isTTY = false;
  readonly columns = 80;
  readonly rows = 24;
  readonly #name: "stdout" | "stderr";
  /** A character's bytes may come in two writes. */
  readonly #decoder = new StringDecoder("utf8");

  constructor(name: "stdout" | "stderr") {
    super();
    // Node's console listens for errors while it writes, and a termination keeps it from leaving off.
    this.setMaxListeners(0);
    this.#name = name;
    this.fd = name === "stdout" ? 1 : 2;
  }

  /**
   * Not by way of `_write`: a termination in there would leave Node's stream in the midst of a write for ever, and it
   * would gather all later ones.
   */
  override write(chunk: unknown, ...[encoding, callback]: unknown[]): boolean {
    const done = typeof encoding === "function" ? encoding : callback;
    const kind = typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8";
    let text: string;
    if (typeof chunk !== "string") {
      // Node's own error for what is neither text nor bytes.
      if (!(chunk instanceof Uint8Array)) return super.write(chunk, kind);
      text = this.#decoder.write(chunk);
    } else if (/^utf-?8$/i.test(kind)) text = chunk;
    else text = this.#decoder.write(Buffer.from(chunk, kind));
    this.#send(text);
    if (typeof done === "function") nextTick(done as () => void);
    return true;
  }

  /** In pieces: a message must not become longer than a string, or than ZeroMQ takes. */
  #send(text: string): void {
    for (let from = 0; from < text.length; ) {
      let to = Math.min(from + longestPiece, text.length);
      if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1])) to--; // not between the two halves of a character
      const piece = text.slice(from, to);
      platform.send({ type: "stream", cell: currentCell(), name: this.#name, text: piece }, piece.length);
      from = to;
    }
  }

  /** As Node's own: it cannot be closed, since everybody else writes to it. */
  override end(...[chunk, encoding, done]: unknown[]): this {
    const callback = [chunk, encoding, done].find((parameter) => typeof parameter === "function");
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") {
      this.write(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
    }
    if (callback !== undefined) nextTick(callback as () => void);
    return this;
  }

  override destroy(): this {
    return this;
  }

  readonly getColorDepth = () => 1;
  readonly hasColors = () => false;
  readonly getWindowSize = () => [this.columns, this.rows];
  readonly cursorTo = () => true;
  readonly moveCursor = () => true;
  readonly clearLine = () => true;
  readonly clearScreenDown = () => true;
}

export const stdout = new CellStream("stdout");
export const stderr = new CellStream("stderr");

export function startStreams(): void {
  for (const [name, stream] of [
    ["stdout", stdout],
    ["stderr", stderr],
  ] as const) {
    Object.defineProperty(process, name, {
      value: stream,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}
