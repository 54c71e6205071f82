import { plainCode } from "six-steps/internal/class/classCode.js";
import { JoinLimit } from "./joinLimit.js";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { isEqualSecret } from "./secrets.js";
import { serverText } from "./serverText.js";
import type { Store } from "./store.js";

/** A lecture's worth; whoever has the code could otherwise fill the disk with names. */
export const places = 400;

export interface AdmissionOptions {
  /** How many may join from one address at once; default 100. */
  joins?: number;
  /** Told once for each address from which more want to join. */
  onHeldBack?: (address: string) => void;
  /** Milliseconds, for the limits; default: this process's clock. */
  clock?: () => number;
}

export const defaultJoins = 100;

/** Who may join the class. */
export class Admission {
  readonly #store: Store;
  readonly #joins: JoinLimit;
  readonly #onHeldBack: (address: string) => void;
  readonly #heldBack = new Set<string>();
  /** By address: 20 wrong codes at once, then one in 10 seconds. */
  readonly #wrongCodes = new RateLimit({ burst: 20, perSecond: 0.1 });

  constructor(store: Store, { joins = defaultJoins, onHeldBack = () => {}, clock }: AdmissionOptions = {}) {
    this.#store = store;
    this.#joins = new JoinLimit({ atOnce: joins, places, now: clock });
    this.#onHeldBack = onHeldBack;
  }

  /**
   * @param newcomer the code as it was typed, and where it came from
   * @param present how many are in the class
   * @throws {RefusedError} for whoever may not join, or not yet
   */
  check({ code, address }: { code: string; address: string }, present: number): void {
    // The code comes first: whoever has the right one waits for nobody's wrong ones. 31^6 codes bear that.
    if (!isEqualSecret(plainCode(code), this.#store.code)) throw this.#wrongCode(code, address);
    if (present >= places) {
      throw new RefusedError("full", serverText.full(places));
    }
    const seconds = this.#joins.wait(address);
    if (seconds === 0) return;
    if (!this.#heldBack.has(address)) this.#onHeldBack(address);
    this.#heldBack.add(address);
    throw heldBack(seconds);
  }

  joined(student: number, address: string): void {
    this.#joins.joined(student, address);
  }

  removed(student: number): void {
    this.#joins.removed(student);
  }

  #wrongCode(code: string, address: string): RefusedError {
    // A notebook of last week, which still has something to send, is nobody who guesses.
    if (this.#store.isFormerSecret(plainCode(code))) {
      return new RefusedError("ended", serverText.ended);
    }
    const seconds = this.#wrongCodes.wait(address);
    if (seconds > 0) {
      return new RefusedError("wait", serverText.manyWrongCodes, { seconds });
    }
    this.#wrongCodes.count(address);
    return new RefusedError("code", serverText.wrongCode);
  }
}

function heldBack(seconds: number): RefusedError {
  if (Number.isFinite(seconds)) {
    return new RefusedError("wait", serverText.heldBack, { seconds });
  }
  return new RefusedError("full", serverText.fullFromNetwork);
}
