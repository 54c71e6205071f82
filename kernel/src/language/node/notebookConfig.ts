import { dirname, join } from "node:path";
import { reactJsx } from "../../shared/jsx.js";
import type { NotebookSettings, SettingsOfFolder } from "../../shared/tsconfig/notebookSettings.js";
import { statsOf } from "./statsOf.js";

/** What the tsconfig.json of a folder's notebooks says, as long as there is one. */
export class NotebookConfig {
  readonly #folder: string;
  readonly #candidates: string[] = [];
  #reader: SettingsOfFolder | undefined;
  settings: NotebookSettings = { check: {}, jsx: reactJsx, paths: [] };

  constructor(folder: string) {
    this.#folder = folder;
    for (let at = folder; ; at = dirname(at)) {
      this.#candidates.push(join(at, "tsconfig.json"));
      if (dirname(at) === at) break;
    }
  }

  /** Looks at the disk. The settings stay the same object as long as they are the same. */
  async refresh(): Promise<void> {
    if (!this.#reader) {
      const found = await Promise.all(this.#candidates.map(statsOf));
      if (found.every((stats) => stats === undefined)) return;
      // Few notebooks need it.
      const { SettingsOfFolder } = await import("../../shared/tsconfig/notebookSettings.js");
      this.#reader = new SettingsOfFolder(this.#folder);
    }
    this.settings = this.#reader.current();
  }
}
