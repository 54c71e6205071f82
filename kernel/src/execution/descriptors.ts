import { readSync } from "node:fs";
import { Socket } from "node:net";
import { StringDecoder } from "node:string_decoder";
import { Shared } from "../shared/threadMessages.js";

type Name = "stdout" | "stderr";
/**
 * @param isLate it comes after all that the student's thread has said until now
 * @returns how many milliseconds the next text had better wait
 */
type Take = (name: Name, text: string, isLate: boolean) => number;
type Read = (bytes: Buffer, isLate: boolean) => number;

/** A socket holds less than that. Who writes without an end is not waited for. */
const mostAtOnce = 1_000_000;

/**
 * Reads what is written past the student's streams, by `student/descriptors.ts`: by started programs, by threads and by
 * native code. Here, since the student's thread may be in `execSync` meanwhile.
 */
export class Descriptors {
  readonly #shared: Int32Array;
  readonly #take: Take;
  #ends: { fd: number; read: Read }[] | undefined;
  readonly #bytes = Buffer.alloc(65_536);

  constructor(shared: Int32Array, take: Take) {
    this.#shared = shared;
    this.#take = take;
  }

  /** Begins to read, if there is something to read from. */
  open(): void {
    if (this.#ends) return;
    const [stdout, stderr] = [Shared.stdoutEnd, Shared.stderrEnd].map((at) => Atomics.load(this.#shared, at));
    if (stdout === 0 || stderr === 0) return;
    this.#ends = [this.#listen(stdout, "stdout"), this.#listen(stderr, "stderr")];
  }

  /** Takes what has been written until now, before what the student's thread says next. */
  read(): void {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0; // That nothing is there, Node says by an error, and here twice for each cell.
    for (const { fd, read } of this.#ends ?? []) {
      for (let sum = 0, size = -1; size !== 0 && sum < mostAtOnce; sum += size) {
        try {
          size = readSync(fd, this.#bytes);
        } catch {
          break; // EAGAIN: that was all
        }
        read(this.#bytes.subarray(0, size), false);
      }
    }
    Error.stackTraceLimit = stackTraceLimit;
  }

  #listen(fd: number, name: Name): { fd: number; read: Read } {
    /** A character's bytes may come in two parts. */
    const decoder = new StringDecoder("utf8");
    const read: Read = (bytes, isLate) => this.#take(name, decoder.write(bytes), isLate);
    const socket = new Socket({ fd, readable: true, writable: false });
    socket.on("data", (bytes) => {
      const wait = read(bytes, true);
      if (wait === 0) return;
      socket.pause();
      setTimeout(() => socket.resume(), wait);
    });
    socket.on("error", () => {});
    socket.unref();
    return { fd, read };
  }
}
