import { Readable } from "node:stream";
import { ask, requireReader } from "../input.js";
import { Buffer, Map, Object, process, Symbol } from "../intrinsics.js";
import { currentCell, framesBeneath } from "../owner.js";
import { addReader, look, originalOf, startReaders } from "./readers.js";
import { watchReadline } from "./readline.js";

type Listener = Parameters<Readable["on"]>[1];

/** As `process.stdin`: each line is asked for in the page when somebody wants it. It never ends. */
class StandardInput extends Readable {
  readonly fd = 0;
  readonly isTTY = false;
  /** What reads it without readline, each with its event. */
  readonly #direct = new Map<Listener, string>();

  constructor() {
    super();
    // What reads it may be ended by a termination, before it leaves off listening.
    this.setMaxListeners(0);
    startReaders((line) => this.push(line));
  }

  override _read(): void {
    look();
  }

  /** With nobody who listens, waits for a line as `prompt` does; Node's own would have none as yet. */
  override read(size?: number): unknown {
    const chunk = super.read(size);
    const isNodes = isOf("streams", framesBeneath(this.read)[0]);
    if (chunk !== null || isNodes || this.#directListeners().length > 0) return chunk;
    requireReader("process.stdin");
    const line = `${ask("", false)}\n`;
    return this.readableEncoding === null ? Buffer.from(line) : line;
  }

  override on(event: string | symbol, listener: Listener): this {
    // What readline wants of its lines, `readline.ts` tells.
    const reads = (event === "data" || event === "readable") && !isOf("readline", framesBeneath(this.on)[0]);
    if (!reads) return super.on(event, listener);
    requireReader("process.stdin");
    super.on(event, listener);
    const isFirst = this.#directListeners().length === 0;
    // What an earlier cell has closed, it has paused.
    if (event === "data" && isFirst) this.resume();
    this.#watch(event, originalOf(listener));
    return this;
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  #watch(event: "data" | "readable", listener: Listener): void {
    this.#direct.set(listener, event);
    const isGone = () => !this.#directListeners().includes(listener);
    const wants = () => (event === "data" ? this.readableFlowing === true : this.readableLength === 0);
    addReader({
      cell: currentCell(),
      wants: () => !isGone() && wants(),
      isGone,
      leave: () => void this.removeListener(event, listener),
    });
  }

  #directListeners(): Listener[] {
    for (const [listener, event] of this.#direct)
      if (!this.listeners(event).includes(listener)) this.#direct.delete(listener);
    return [...this.#direct.keys()];
  }

  override removeListener(event: string | symbol, listener: Listener): this {
    look();
    return super.removeListener(event, listener);
  }

  override off(event: string | symbol, listener: Listener): this {
    return this.removeListener(event, listener);
  }

  override pause(): this {
    look();
    return super.pause();
  }

  override resume(): this {
    look();
    return super.resume();
  }

  /** Later cells read it, too: a `break` does not close it. */
  override [Symbol.asyncIterator](): NodeJS.AsyncIterator<unknown> {
    return this.iterator({ destroyOnReturn: false });
  }

  override destroy(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "process.stdin";
  }
}

/** Whether it is Node's own code that calls. */
const isOf = (part: "readline" | "streams", frame = ""): boolean => frame.includes(`node:internal/${part}/`);

let standardInput: StandardInput | undefined;

/** What a program reads from a terminal is asked for in the page. Made when a cell first looks at it. */
export function startStandardInput(): void {
  Object.defineProperty(process, "stdin", {
    get() {
      if (standardInput === undefined) {
        standardInput = new StandardInput();
        watchReadline(standardInput);
      }
      return standardInput;
    },
    enumerable: true,
    configurable: true,
  });
}
