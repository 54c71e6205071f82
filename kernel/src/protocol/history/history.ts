import { platform } from "#protocol";
import { newId } from "../../shared/newId.js";
import { fits } from "./glob.js";
import type { HistoryFile } from "./historyFile.js";
import { number } from "./records.js";

/** A cell that was run. */
export interface PastCell {
  /** Counts the kernels that have run a cell, from 1. */
  session: number;
  /** As in `In [3]`. */
  count: number;
  source: string;
  /** Its result as plain text. Known only for this session: outputs are not kept on disk. */
  output?: string;
}

/** How many cells `tail` and `search` give where the front end names no number. */
const usual = 1000;

/** In UTF-16 units. A longer cell, which is data rather than code, is remembered by this kernel only. */
const longestKept = 2 ** 20;

/** What was run, in this session and in earlier ones. */
export class History {
  readonly #session = newId();
  readonly #own: { count: number; source: string; output?: string }[] = [];
  readonly #file: HistoryFile | undefined;

  /** @param path the file that outlives the kernel; none means that only this session is remembered */
  constructor(path: string | undefined) {
    this.#file = path === undefined ? undefined : platform.historyFile(path);
  }

  add(count: number, source: string): void {
    const session = this.#session;
    const cell = source.length > longestKept ? [] : [{ session, count, source }];
    this.#file?.append(this.#own.length === 0 ? [{ session }, ...cell] : cell);
    this.#own.push({ count, source });
  }

  addOutput(count: number, text: unknown): void {
    const cell = this.#own.at(-1);
    if (cell?.count === count && typeof text === "string") cell.output = text;
  }

  /** The last `n`, oldest first. Those of this session come last, whatever other kernels do meanwhile. */
  async tail(n = usual): Promise<PastCell[]> {
    return last(n, (await this.#all()).cells);
  }

  /**
   * @param session 0 is this one; a negative number counts back from this one
   * @param start the first count
   * @param stop the count after the last one; without it, to the session's end
   */
  async range(session = 0, start = 1, stop = Number.POSITIVE_INFINITY): Promise<PastCell[]> {
    const { cells, current } = await this.#all();
    const wanted = session > 0 ? session : current + session;
    return cells.filter((cell) => cell.session === wanted && cell.count >= start && cell.count < stop);
  }

  /**
   * The last `n` whose source fits, oldest first.
   *
   * @param pattern `*` stands for any characters, `?` for one
   * @param options.unique of equal sources, only the last
   */
  async search(pattern: string, { n = usual, unique = false } = {}): Promise<PastCell[]> {
    const found = (await this.#all()).cells.filter(({ source }) => fits(pattern, source));
    if (!unique) return last(n, found);
    const newest = new Map(found.map((cell) => [cell.source, cell]));
    return last(
      n,
      found.filter((cell) => newest.get(cell.source) === cell),
    );
  }

  /** Resolves when everything is on disk. */
  async close(): Promise<void> {
    await this.#file?.written();
  }

  async #all(): Promise<{ cells: PastCell[]; current: number }> {
    const { cells, numbers, newest } = number((await this.#file?.read()) ?? []);
    const current = numbers.get(this.#session) ?? newest + 1;
    const earlier = cells.filter(({ session }) => session !== current).sort((a, b) => a.session - b.session);
    return { cells: [...earlier, ...this.#own.map((cell) => ({ session: current, ...cell }))], current };
  }
}

const last = <T>(n: number, items: T[]): T[] => (n > 0 ? items.slice(-n) : []);
