// @ts-check

/**
 * Lets each key do something `burst` times at once, and then `perSecond` times a second.
 */
export class RateLimit {
  /** @type {Map<string, { left: number, at: number }>} */
  #buckets = new Map();
  #burst;
  #perSecond;
  #now;

  /**
   * @param {object} options
   * @param {number} options.burst
   * @param {number} options.perSecond
   * @param {() => number} [options.now] milliseconds
   */
  constructor({ burst, perSecond, now = () => performance.now() }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Seconds until `key` may do it again; 0 if now. @param {string} key */
  wait(key) {
    return Math.ceil(Math.max(0, (1 - this.#left(key)) / this.#perSecond));
  }

  /** Counts one time. @param {string} key @param {number} [times] */
  count(key, times = 1) {
    const left = this.#left(key) - times;
    this.#buckets.set(key, { left, at: this.#now() });
    if (this.#buckets.size > 10_000) this.#forget();
  }

  /** @param {string} key */
  #left(key) {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.#burst;
    return Math.min(this.#burst, bucket.left + ((this.#now() - bucket.at) / 1000) * this.#perSecond);
  }

  /** Keys that may do everything again need not be remembered. */
  #forget() {
    for (const key of this.#buckets.keys()) if (this.#left(key) >= this.#burst) this.#buckets.delete(key);
  }
}
