interface Bucket {
  left: number;
  at: number;
}

export interface Rate {
  burst: number;
  perSecond: number;
  /** Milliseconds; default: this process's clock. */
  now?: () => number;
}

/** Lets each key do something `burst` times at once, and then `perSecond` times a second. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;

  constructor({ burst, perSecond, now = () => performance.now() }: Rate) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Seconds until `key` may do it again; 0 if now. */
  wait(key: string): number {
    return Math.ceil(Math.max(0, (1 - this.#left(key)) / this.#perSecond));
  }

  /** Counts one time, or several. */
  count(key: string, times = 1): void {
    const left = this.#left(key) - times;
    this.#buckets.set(key, { left, at: this.#now() });
    if (this.#buckets.size > 10_000) this.#forget();
  }

  #left(key: string): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.#burst;
    return Math.min(this.#burst, bucket.left + ((this.#now() - bucket.at) / 1000) * this.#perSecond);
  }

  /** Keys that may do everything again need not be remembered. */
  #forget(): void {
    for (const key of this.#buckets.keys()) if (this.#left(key) >= this.#burst) this.#buckets.delete(key);
  }
}
