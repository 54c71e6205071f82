// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../../setup/project.mjs";
import { hashOf } from "../../setup/stamp.mjs";

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
 * @property {string} code the hash of the code that made it: another code's figures are not shown as this one's
 */

/** Everything that a figure depends on. */
export const codeHash = () =>
  hashOf({
    paths: ["lib/src", "lib/kernels", "bench/reproduce", "data/sources.json"].map((path) => inProject(path)),
  });

/** What runs have made so far, in a folder of its own for each kind of run. */
export class Results {
  #folder;
  #file;
  #key;

  /** @param {{ seed: number, quick: boolean, code: string }} key @param {string} place */
  constructor(key, place) {
    this.#key = key;
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
    if (read(made) !== this.#key.code) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(made, this.#key.code);
    }
    return folder;
  }

  /** The lines that are done, by this code. @returns {Result[]} */
  done() {
    try {
      /** @type {Result[]} */
      const all = JSON.parse(read(this.#file) ?? "[]");
      return all.filter(({ code }) => code === this.#key.code);
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
    const file = join(this.#folder, name);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
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
