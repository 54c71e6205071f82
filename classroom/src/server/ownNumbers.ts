import { courseSecret, drawnBy } from "../grading/ownNumbers.js";
import type { Store } from "./store.js";

export interface OwnNumbersOptions {
  /** Whether newcomers get numbers of their own. Whoever has some keeps them, and whoever has none gets none later. */
  variants: boolean;
  /** The course's file by which they are drawn, for grading too. */
  secretFile: string;
}

/** Which students have numbers of their own in exercises, and what those are drawn by. */
export class OwnNumbers {
  readonly #options: OwnNumbersOptions | undefined;
  readonly #names: Map<number, string[]>;
  #secret: string | undefined;

  /** @param options without them nobody has numbers of their own */
  constructor(store: Pick<Store, "numbers">, options?: OwnNumbersOptions) {
    this.#options = options;
    this.#names = store.numbers();
    if (options?.variants) this.#secret = courseSecret(options.secretFile);
  }

  get areForNewcomers(): boolean {
    return this.#options?.variants === true;
  }

  /** The names by which a student's numbers were drawn, the latest first; none: they are the lessons'. */
  namesOf(student: number): readonly string[] {
    return this.#names.get(student) ?? [];
  }

  /** What the student's numbers are drawn by; `undefined`: they are the lessons'. */
  of(student: number): string | undefined {
    const [name] = this.namesOf(student);
    if (!this.#options || !name) return undefined;
    this.#secret ??= courseSecret(this.#options.secretFile);
    return drawnBy(this.#secret, name);
  }

  /** @param names none: the student is no more */
  set(student: number, names: readonly string[]): void {
    if (names.length > 0) this.#names.set(student, [...names]);
    else this.#names.delete(student);
  }

  /** Whoever was two students has answered by the numbers of both. */
  merged(from: number, into: number): string[] {
    const both = [into, from].map((one) => this.namesOf(one));
    if (both.every(({ length }) => length === 0)) return [];
    return [...new Set(both.flatMap((names) => (names.length > 0 ? names : [""])))];
  }
}
