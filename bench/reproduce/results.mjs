// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../setup/writeWhole.mjs";
import { codeOf } from "./lineCode.mjs";
import { lines } from "./lines.mjs";

/**
 * A line that has been run to its end.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {import("./figure.mjs").Figure[]} figures
 * @property {number} seconds of all its runs together, where it was interrupted
 * @property {number} peakMegabytes the most that its process held
 * @property {string} machine with date, Node and commit
 * @property {string} engine what computed
 * @property {number} seed
 * @property {boolean} quick
 * @property {string} code the hash of the code that made it (`codeOf`): another code's figures are not shown as this one's
 */

/** What runs have made so far, in a folder of its own for each kind of run. */
export class Results {
  #folder;
  #file;
  /** Of each line, the code that there is now. */
  #codes = new Map(lines.map(({ name }) => [name, codeOf(name)]));

  /** @param {{ seed: number, quick: boolean }} key @param {string} place */
  constructor(key, place) {
    this.#folder = join(place, `${key.quick ? "quick-" : ""}seed-${key.seed}`);
    this.#file = join(this.#folder, "results.json");
  }

  /** Where the table and the figures lie. */
  get folder() {
    return this.#folder;
  }

  /**
   * A line's own folder. Work of other code is thrown away: going on from it would mix the two.
   *
   * @param {string} name
   */
  folderOf(name) {
    const folder = join(this.#folder, name);
    const made = join(folder, "code");
    const code = this.codeOf(name);
    if (read(made) !== code) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(made, code);
    }
    return folder;
  }

  /** @param {string} name */
  codeOf(name) {
    return this.#codes.get(name) ?? "";
  }

  /** The lines that are done, by this code. @returns {Result[]} */
  done() {
    try {
      /** @type {Result[]} */
      const all = JSON.parse(read(this.#file) ?? "[]");
      return all.filter(({ name, code }) => code === this.codeOf(name));
    } catch {
      return []; // damaged: everything is run again
    }
  }

  /** @param {Result} result takes the place of an earlier one of the same line */
  add(result) {
    const all = [...this.done().filter(({ name }) => name !== result.name), result];
    this.write("results.json", `${JSON.stringify(all, null, 2)}\n`);
  }

  /** @param {string} name a line whose result and work are given up */
  forget(name) {
    rmSync(join(this.#folder, name), { recursive: true, force: true });
    const all = this.done().filter((result) => result.name !== name);
    this.write("results.json", `${JSON.stringify(all, null, 2)}\n`);
  }

  /**
   * Whole under its name, or not at all.
   *
   * @param {string} name
   * @param {string} text
   */
  write(name, text) {
    mkdirSync(this.#folder, { recursive: true });
    writeWhole(join(this.#folder, name), text);
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
