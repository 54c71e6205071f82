import { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { Buffer, Object, process } from "./intrinsics.js";
import { send } from "./link.js";
import { currentCell } from "./owner.js";

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
    super({ decodeStrings: false, highWaterMark: 2 ** 30 });
    this.#name = name;
    this.fd = name === "stdout" ? 1 : 2;
  }

  override _write(chunk: string | Uint8Array, encoding: BufferEncoding, done: () => void): void {
    const text =
      typeof chunk !== "string"
        ? this.#decoder.write(chunk)
        : encoding === "utf8" || encoding === "utf-8" || (encoding as string) === "buffer"
          ? chunk
          : this.#decoder.write(Buffer.from(chunk, encoding));
    if (text !== "") send({ type: "stream", cell: currentCell(), name: this.#name, text }, text.length);
    done();
  }

  /** As Node's own: it cannot be closed, since everybody else writes to it. */
  override end(...[chunk, encoding, done]: unknown[]): this {
    const callback = [chunk, encoding, done].find((parameter) => typeof parameter === "function");
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") {
      this.write(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
    }
    if (callback !== undefined) process.nextTick(callback as () => void);
    return this;
  }

  override destroy(): this {
    return this;
  }

  getColorDepth(): number {
    return 1;
  }

  hasColors(): boolean {
    return false;
  }

  getWindowSize(): [number, number] {
    return [this.columns, this.rows];
  }

  cursorTo(): boolean {
    return true;
  }

  moveCursor(): boolean {
    return true;
  }

  clearLine(): boolean {
    return true;
  }

  clearScreenDown(): boolean {
    return true;
  }
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
