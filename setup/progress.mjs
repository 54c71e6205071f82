// @ts-check
import { text } from "./text/text.mjs";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * One line that lives while a step runs. A terminal sees it change in place; a log gets a line at the start, one
 * every fifteen seconds, and one at the end.
 */
export class Progress {
  #started = performance.now();
  #detail = "";
  #frame = 0;
  /** @type {NodeJS.Timeout} */
  #timer;
  #title;
  #stream;

  /**
   * @param {string} title what is being done, with its size where that is known
   * @param {NodeJS.WriteStream} [stream]
   */
  constructor(title, stream = process.stdout) {
    this.#title = title;
    this.#stream = stream;
    if (stream.isTTY) {
      this.#timer = setInterval(() => this.#draw(), 100);
    } else {
      stream.write(`… ${title}\n`);
      this.#timer = setInterval(() => stream.write(`  ${this.#line()}\n`), 15_000);
    }
    this.#timer.unref();
  }

  /** @param {string} detail what the step does just now */
  update(detail) {
    this.#detail = detail;
  }

  /** @param {string} [result] what came out, if the title does not say it */
  done(result = "") {
    this.#end("✓", result);
  }

  fail() {
    this.#end("✗", "");
  }

  /** @param {string} mark @param {string} result */
  #end(mark, result) {
    clearInterval(this.#timer);
    this.#clear();
    const words = [this.#title, result].filter(Boolean).join(": ");
    this.#stream.write(`${mark} ${words} (${this.#elapsed()})\n`);
  }

  #draw() {
    this.#frame = (this.#frame + 1) % frames.length;
    const line = `${frames[this.#frame]} ${this.#line()}`;
    this.#clear();
    this.#stream.write(line.slice(0, (this.#stream.columns || 80) - 1));
  }

  #clear() {
    if (this.#stream.isTTY) this.#stream.write("\r\x1b[2K");
  }

  #line() {
    const detail = this.#detail ? `: ${this.#detail}` : "";
    return `${this.#title}, ${this.#elapsed()}${detail}`;
  }

  #elapsed() {
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    return seconds < 60 ? text.seconds(seconds) : text.minutes(Math.floor(seconds / 60), seconds % 60);
  }
}

/**
 * Shows that something is being done, and at its end whether it was.
 *
 * @template T
 * @param {string} title
 * @param {(progress: Progress) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(title, work) {
  const progress = new Progress(title);
  try {
    const result = await work(progress);
    progress.done();
    return result;
  } catch (error) {
    progress.fail();
    throw error;
  }
}
