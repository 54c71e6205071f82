import { RateLimit } from "./rateLimit.js";

export interface JoinLimitOptions {
  /** So many students may join from one address at once, and then one more every two seconds. */
  atOnce: number;
  /** The places of the class. Half of them are the most for one address, unless `atOnce` is more. */
  places: number;
  /** Milliseconds; default: this process's clock. */
  now?: () => number;
}

/**
 * One machine must not fill the class, and a whole school may stand behind one router. So the limit of an address grows
 * with time, up to half of the class: whoever comes from another address always finds a place.
 */
export class JoinLimit {
  readonly #rate: RateLimit;
  readonly #most: number;
  readonly #addresses = new Map<number, string>();
  readonly #joined = new Map<string, number>();

  constructor({ atOnce, places, now }: JoinLimitOptions) {
    this.#rate = new RateLimit({ burst: atOnce, perSecond: 0.5, now });
    this.#most = Math.max(atOnce, Math.floor(places / 2));
  }

  /** Seconds until one more may join from there: 0 if now, infinitely many if as many have joined as may. */
  wait(address: string): number {
    if ((this.#joined.get(address) ?? 0) >= this.#most) return Number.POSITIVE_INFINITY;
    return this.#rate.wait(address);
  }

  joined(student: number, address: string): void {
    this.#rate.count(address);
    this.#addresses.set(student, address);
    this.#joined.set(address, (this.#joined.get(address) ?? 0) + 1);
  }

  /** Whoever was removed leaves the place to another from there. */
  removed(student: number): void {
    const address = this.#addresses.get(student);
    if (address === undefined) return;
    this.#addresses.delete(student);
    this.#joined.set(address, (this.#joined.get(address) ?? 1) - 1);
  }
}
