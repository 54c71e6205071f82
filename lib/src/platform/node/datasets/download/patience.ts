import { fetchText } from "../../../../data/fetchText.js";
import { SourceUnavailableError } from "../../../../errors/sourceUnavailableError.js";

/** How long to wait for a server, all in seconds. */
export interface PatienceTimings {
  /** For an answer. Default 10. */
  connectSeconds?: number;
  /** Without a byte, after which the connection counts as broken. Default 20. */
  stallSeconds?: number;
  /** Over which the speed is judged: less than 5 kB/s on average is too slow. Default 60. */
  slowSeconds?: number;
}

const slowestBytesPerSecond = 5000;

/** Ends one request when nothing happens, or too little: `signal` is for the request, and says why. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #timings: Required<PatienceTimings>;
  #timer: NodeJS.Timeout | undefined;
  #windowStart = 0;
  #bytesInWindow = 0;

  constructor({ connectSeconds = 10, stallSeconds = 20, slowSeconds = 60 }: PatienceTimings) {
    this.#timings = { connectSeconds, stallSeconds, slowSeconds };
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** A request is sent. */
  begin(): void {
    const { connectSeconds } = this.#timings;
    this.#arm(connectSeconds, new SourceUnavailableError(fetchText.why.noAnswer(connectSeconds)));
  }

  /** The answer has begun. */
  answered(): void {
    const { stallSeconds } = this.#timings;
    this.#arm(stallSeconds, new Error(fetchText.why.stalled(stallSeconds)));
    this.#windowStart = performance.now();
    this.#bytesInWindow = 0;
  }

  /**
   * So many bytes more have come.
   *
   * @throws SourceUnavailableError if they come more slowly than a download can be waited for.
   */
  received(bytes: number): void {
    this.#timer?.refresh();
    this.#bytesInWindow += bytes;
    const seconds = (performance.now() - this.#windowStart) / 1000;
    if (seconds < this.#timings.slowSeconds) return;
    if (this.#bytesInWindow < slowestBytesPerSecond * seconds) {
      const rounded = Number(seconds.toFixed(1));
      throw new SourceUnavailableError(fetchText.why.slow(this.#bytesInWindow, rounded));
    }
    this.#windowStart = performance.now();
    this.#bytesInWindow = 0;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #arm(seconds: number, reason: Error): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(reason), seconds * 1000);
  }
}
