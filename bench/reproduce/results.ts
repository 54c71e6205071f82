import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "#setup/writeWhole.mjs";
import type { Figure } from "./figure.js";
import { codeOf } from "./lineCode.js";
import { lines } from "./lines.js";

/** A line that has been run to its end. */
export interface Result {
  name: string;
  figures: Figure[];
  /** Of all its runs together, where it was interrupted. */
  seconds: number;
  /** The most that its process held. */
  peakMegabytes: number;
  /** With date, Node and commit. */
  machine: string;
  /** What computed. */
  engine: string;
  seed: number;
  quick: boolean;
  /** The hash of the code that made it (`codeOf`): another code's figures are not shown as this one's. */
  code: string;
}

/** What runs have made so far, in a folder of its own for each kind of run. */
export class Results {
  #folder;
  #file;
  /** Of each line, the code that there is now. */
  #codes = new Map(lines.map(({ name }) => [name, codeOf(name)]));

  constructor(key: { seed: number; quick: boolean }, place: string) {
    this.#folder = join(place, `${key.quick ? "quick-" : ""}seed-${key.seed}`);
    this.#file = join(this.#folder, "results.json");
  }

  /** Where the table and the figures lie. */
  get folder() {
    return this.#folder;
  }

  /** A line's own folder. Work of other code is thrown away: going on from it would mix the two. */
  folderOf(name: string) {
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

  codeOf(name: string) {
    return this.#codes.get(name) ?? "";
  }

  /** The lines that are done, by this code. */
  done() {
    return this.#all().filter(({ name, code }) => code === this.codeOf(name));
  }

  /** @returns other code's too: it may be of a run that began later than this one */
  #all(): Result[] {
    try {
      return JSON.parse(read(this.#file) ?? "[]");
    } catch {
      return []; // damaged: everything is run again
    }
  }

  /** @param result takes the place of an earlier one of the same line */
  add(result: Result) {
    const all = [...this.#all().filter(({ name }) => name !== result.name), result];
    this.write("results.json", `${JSON.stringify(all, null, 2)}\n`);
  }

  /** @param name a line whose result and work are given up */
  forget(name: string) {
    rmSync(join(this.#folder, name), { recursive: true, force: true });
    const all = this.#all().filter((result) => result.name !== name);
    this.write("results.json", `${JSON.stringify(all, null, 2)}\n`);
  }

  /** Whole under its name, or not at all. */
  write(name: string, text: string) {
    mkdirSync(this.#folder, { recursive: true });
    writeWhole(join(this.#folder, name), text);
  }
}

function read(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
