import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { type FromStudent, messageWeight, Shared } from "../shared/threadMessages.js";

type Stream = Extract<FromStudent, { type: "stream" }>;
type Other = Exclude<FromStudent, Stream>;

/** Small prints are gathered for this long, in milliseconds: the page need not redraw for each. */
const gathering = 25;

/** This much passes at full speed. An endless loop of prints is slowed down after that, or the server chokes on it. */
const burst = 64_000_000;
const perMillisecond = 8_000;

/** The main thread's messages in their order, with the prints of one cell to one stream joined. */
export class MessagesFromStudent {
  readonly #port: MessagePort;
  readonly #shared: Int32Array;
  readonly #stream: (cell: number, name: "stdout" | "stderr", text: string) => void;
  readonly #other: (message: Other) => void;
  #gathered: Stream[] = [];
  readonly #written: Stream[] = [];
  #weight = 0;
  #timer: NodeJS.Timeout | undefined;
  #flushed = 0;
  #allowance = burst;

  constructor(
    port: MessagePort,
    shared: SharedArrayBuffer,
    stream: (cell: number, name: "stdout" | "stderr", text: string) => void,
    other: (message: Other) => void,
  ) {
    this.#port = port;
    this.#shared = new Int32Array(shared);
    this.#stream = stream;
    this.#other = other;
    port.on("message", (message: FromStudent) => this.#take(message));
  }

  /** Passes on everything that the main thread has sent until now. */
  drain(): void {
    this.#receive();
    this.#flush();
  }

  /**
   * Takes what came another way.
   *
   * @param isLate whether it comes after all that the main thread has sent until now, or only after what has been taken
   * @returns how many milliseconds the next text had better wait
   */
  takeWritten(cell: number, name: Stream["name"], text: string, isLate: boolean): number {
    this.#written.push({ type: "stream", cell, name, text });
    if (isLate) this.#receive();
    this.takeHeld();
    return this.#allowance < 0 ? this.#delay() : 0;
  }

  /** Takes what has come another way and waits for messages that may have been sent before. */
  takeHeld(): void {
    for (const message of this.#written.splice(0)) {
      Atomics.add(this.#shared, Shared.underWay, message.text.length + messageWeight);
      this.#take(message);
    }
  }

  #receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) break;
      this.#take(received.message);
    }
  }

  #take(message: FromStudent): void {
    if (message.type !== "stream") {
      this.#flush();
      this.#other(message);
      if (message.type === "display") this.#release(message.size + messageWeight);
      return;
    }
    const last = this.#gathered.at(-1);
    if (last !== undefined && (last.cell !== message.cell || last.name !== message.name)) this.#flush();
    this.#gathered.push(message);
    this.#weight += message.text.length + messageWeight;
    this.#timer ??= setTimeout(() => this.#flush(), this.#delay());
  }

  #delay(): number {
    const now = performance.now();
    this.#allowance = Math.min(burst, this.#allowance + (now - this.#flushed) * perMillisecond);
    if (this.#allowance < 0) return -this.#allowance / perMillisecond;
    return Math.max(0, this.#flushed + gathering - now);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.length === 0) return;
    const [{ cell, name }] = this.#gathered;
    const text = this.#gathered.map((message) => message.text).join("");
    const weight = this.#weight;
    this.#gathered = [];
    this.#weight = 0;
    const now = performance.now();
    this.#allowance = Math.min(burst, this.#allowance + (now - this.#flushed) * perMillisecond) - text.length;
    this.#flushed = now;
    this.#stream(cell, name, text);
    this.#release(weight);
  }

  #release(weight: number): void {
    Atomics.sub(this.#shared, Shared.underWay, weight);
    Atomics.notify(this.#shared, Shared.underWay);
  }
}
