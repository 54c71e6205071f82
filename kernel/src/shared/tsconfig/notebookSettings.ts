import { basename, dirname, join } from "node:path";
import { JSON, Map, Set } from "../../student/intrinsics.js";
import { isFile, stampOf, statsNow } from "../fileState.js";
import { type JsxSettings, reactJsx } from "../jsx.js";
import { governs } from "./governs.js";
import { type CheckOptions, notebookOptions } from "./notebookOptions.js";
import type { PathPattern } from "./pathMapping.js";
import { readTsconfig, type Tsconfig, TsconfigError } from "./readTsconfig.js";
import { tsconfigText } from "./tsconfigText.js";

/** What a tsconfig.json says about a notebook. */
export interface NotebookSettings {
  /** For TypeScript's check. */
  check: CheckOptions;
  jsx: JsxSettings;
  /** Other names of files. */
  paths: PathPattern[];
  /** What the student is to know of it. */
  notice?: string;
}

const own: NotebookSettings = { check: {}, jsx: reactJsx, paths: [] };

/**
 * The settings of the notebooks in a folder. They come from the tsconfig.json beside them; or from the nearest one above
 * that has this folder in its project, as TypeScript finds the one of a file. So a repository's configuration, which says
 * how its sources are built, does not change what the cells of its notebooks mean.
 */
export class SettingsOfFolder {
  readonly #folder: string;
  /** Where a file has been read or looked for, and how it was. */
  #looked = new Map<string, string>();
  #settings = own;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** As the files are now. The same object as long as they are the same. */
  current(): NotebookSettings {
    if (this.#looked.size === 0 || [...this.#looked].some(([path, stamp]) => stampAt(path) !== stamp)) {
      this.#looked = new Map();
      const settings = this.#read();
      if (JSON.stringify(settings) !== JSON.stringify(this.#settings)) this.#settings = settings;
    }
    return this.#settings;
  }

  #read(): NotebookSettings {
    const look = (path: string) => this.#looked.set(path, stampAt(path));
    for (let at = this.#folder; ; at = dirname(at)) {
      const path = join(at, "tsconfig.json");
      look(path);
      if (isFile(path)) {
        try {
          const config = readTsconfig(path, look);
          if (at === this.#folder || governs(config, this.#folder)) return settingsOf(config);
        } catch (error) {
          const reason = error instanceof TsconfigError ? error.message : `${(error as Error).message}`;
          return { ...own, notice: tsconfigText.broken(basename(path), reason) };
        }
      }
      if (dirname(at) === at) return own;
    }
  }
}

function settingsOf(config: Tsconfig): NotebookSettings {
  const { refused, ...settings } = notebookOptions(config);
  if (refused.length === 0) return settings;
  const quoted = [...new Set(refused)].map((option) => `\`${option}\``);
  const last = quoted.pop() as string;
  const list = quoted.length === 0 ? last : tsconfigText.and(quoted.join(", "), last);
  return { ...settings, notice: tsconfigText.refused(basename(config.path), list) };
}

const stampAt = (path: string): string => stampOf(statsNow(path));
