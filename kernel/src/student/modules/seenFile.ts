import { readFileSync } from "node:fs";
import { hashOf, isSettled, stampOf, statsNow } from "../../shared/fileState.js";

/** A file as it was when it was last looked at. */
export class SeenFile {
  readonly #path: string;
  #stamp = "";
  #isSettled = false;
  #hash = "";

  constructor(path: string) {
    this.#path = path;
    this.hasChanged();
  }

  /** Whether it says something else than at the last look. Looks again. */
  hasChanged(): boolean {
    const stats = statsNow(this.#path);
    const stamp = stampOf(stats);
    if (stamp === this.#stamp && this.#isSettled) return false;
    this.#stamp = stamp;
    this.#isSettled = isSettled(stats);
    const before = this.#hash;
    this.#hash = contentOf(this.#path);
    return this.#hash !== before;
  }

  /** What it said was read at an unknown time: the next look finds a change. */
  doubt(): void {
    this.#isSettled = false;
    this.#hash = "";
  }
}

function contentOf(path: string): string {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return "gone";
  }
}
