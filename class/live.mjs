// @ts-check

const leastPause = 300;
const heartbeat = 15_000;

/**
 * Tells pages of changes, by Server-Sent Events: the whole view, at most about three times a second.
 */
export class Live {
  /** @type {Set<import("node:http").ServerResponse>} */
  #pages = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  #waiting;
  #view;
  #timer;

  /** @param {() => unknown} view what to tell */
  constructor(view) {
    this.#view = view;
    // Time itself makes a student stuck, and a connection that nothing passes is cut by some networks.
    this.#timer = setInterval(() => this.#tell(), heartbeat);
  }

  /** @param {import("node:http").ServerResponse} response */
  add(response) {
    response.writeHead(200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
    response.write(`retry: 2000\n${eventOf(this.#view())}`);
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
  }

  changed() {
    this.#waiting ??= setTimeout(() => this.#tell(), leastPause);
  }

  close() {
    clearInterval(this.#timer);
    clearTimeout(this.#waiting);
    for (const page of this.#pages) page.end();
  }

  #tell() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (this.#pages.size === 0) return;
    const event = eventOf(this.#view());
    for (const page of this.#pages) {
      // A page that takes nothing, on a laptop that sleeps, must not fill the memory.
      if (page.writableLength < 5_000_000) page.write(event);
    }
  }
}

/** @param {unknown} view JSON has no line breaks, which would end the event */
const eventOf = (view) => `event: class\ndata: ${JSON.stringify(view)}\n\n`;
