import { seededRandom } from "../../random/seededRandom.js";

let secret = "";

/**
 * From now on all inputs are drawn anew, in a way that depends on `text`. A grader calls it, so that whoever knows
 * the inputs of the lesson's own check does not know those that grade.
 */
export function drawInputsBy(text: string): void {
  secret = text;
}

/** Random inputs for checks: the same for every run, so that a check says the same thing twice. */
export class Random {
  readonly #next: () => number;

  /** @param by see `drawInputsBy`, whose text is the default */
  constructor(seed: string, by: string = secret) {
    // FNV-1a (Fowler, Noll and Vo): a number for each text.
    const hash = [...seed, ...by].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619),
      2166136261,
    );
    this.#next = seededRandom(hash);
  }

  /** A number in [from, to). */
  uniform(from = 0, to = 1): number {
    return from + this.#next() * (to - from);
  }

  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.uniform() * (to - from + 1));
  }

  /** `count` numbers in [from, to), rounded to `digits` decimals so that they read well in feedback. */
  numbers(count: number, from: number, to: number, digits = 2): number[] {
    return Array.from({ length: count }, () => Number(this.uniform(from, to).toFixed(digits)));
  }

  /** `count` whole numbers from `from` to `to`, both included. */
  integers(count: number, from: number, to: number): number[] {
    return Array.from({ length: count }, () => this.integer(from, to));
  }

  /** `count` probabilities above 0 that add up to 1. */
  probabilities(count: number): number[] {
    const weights = this.numbers(count, 0.05, 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  }

  /** One of `choices`. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)];
  }
}
