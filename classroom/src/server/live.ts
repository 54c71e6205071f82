import type { ServerResponse } from "node:http";
import type { ClassView } from "../protocol.js";

const leastPause = 300;
const heartbeat = 15_000;
/** A page that takes nothing, on a laptop that sleeps, must not fill the memory. */
const mostWaitingBytes = 5_000_000;

/** Tells pages of changes, by Server-Sent Events: the whole view, at most about three times a second. */
export class Live {
  readonly #pages = new Set<ServerResponse>();
  readonly #view: () => ClassView;
  readonly #timer: NodeJS.Timeout;
  #waiting: NodeJS.Timeout | undefined;

  /** @param view what to tell */
  constructor(view: () => ClassView) {
    this.#view = view;
    // Time itself makes a student stuck, and a connection that nothing passes is cut by some networks.
    this.#timer = setInterval(() => this.#tell(), heartbeat);
  }

  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
    response.write(`retry: 2000\n${eventOf(this.#view())}`);
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
  }

  changed(): void {
    this.#waiting ??= setTimeout(() => this.#tell(), leastPause);
  }

  close(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#waiting);
    for (const page of this.#pages) page.end();
  }

  #tell(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (this.#pages.size === 0) return;
    const event = eventOf(this.#view());
    for (const page of this.#pages) if (page.writableLength < mostWaitingBytes) page.write(event);
  }
}

/** JSON has no line breaks, which would end the event. */
const eventOf = (view: ClassView): string => `event: class\ndata: ${JSON.stringify(view)}\n\n`;
