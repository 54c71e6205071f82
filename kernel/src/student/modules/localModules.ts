import { existsSync, readFileSync } from "node:fs";
import * as module from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isFile } from "../../shared/fileState.js";
import type { Namespace } from "../../shared/kernelNames.js";
import type { SettingsOfFolder } from "../../shared/tsconfig/notebookSettings.js";
import type { PathPattern } from "../../shared/tsconfig/pathMapping.js";
import { Int32Array, JSON, Map, Object, Set, SharedArrayBuffer, Symbol, URL } from "../intrinsics.js";
import { currentCell, isStopped } from "../owner.js";
import { studentText } from "../studentText.js";
import { requireTypescript } from "./commonJs.js";
import type { HooksData } from "./hooks.js";
import { loadForAll, whileLoading } from "./loading.js";
import { candidates, localFile, parentIn } from "./localFile.js";
import { type ImportNews, withNews } from "./localGraph.js";
import { ModuleNotFoundError } from "./missingModule.js";
import { forgetChanged, rememberLoaded } from "./requireCache.js";
import { SeenFile } from "./seenFile.js";

/** Imports of the student's own files, which are loaded again when they have changed. */
export class LocalModules {
  readonly #folder: string;
  readonly #import: (specifier: string) => Promise<Namespace>;
  readonly #json = new Map<string, { file: SeenFile; namespace: Namespace }>();
  /** Imports that have not ended yet, by the cells that wait for them. */
  readonly #underWay = new Set<{ path: string; cell: number }>();
  #hooked: Promise<void> | undefined;
  #settings: SettingsOfFolder | undefined;
  #news: ImportNews = { forgotten: [], loaded: [], failed: [] };
  /** How many are under way, for the hooks. */
  readonly #count = new Int32Array(new SharedArrayBuffer(4));

  constructor(folder: string, importFromFolder: (specifier: string) => Promise<Namespace>) {
    this.#folder = folder;
    this.#import = importFromFolder;
  }

  /** The file that a package.json or a tsconfig.json has another name for, as the URL to import it by. */
  async mapped(name: string): Promise<string | undefined> {
    const path = localFile(name, parentIn(this.#folder), await this.paths());
    return path && pathToFileURL(path).href;
  }

  /** Those of the notebook's tsconfig.json. */
  async paths(): Promise<readonly PathPattern[]> {
    return (await this.#settingsOfFolder())?.current().paths ?? [];
  }

  /** None where there is no tsconfig.json. */
  async #settingsOfFolder(): Promise<SettingsOfFolder | undefined> {
    if (!this.#settings) {
      for (let at = this.#folder; !existsSync(join(at, "tsconfig.json")); at = dirname(at)) {
        if (dirname(at) === at) return undefined;
      }
      const { SettingsOfFolder } = await whileLoading(
        () => import("../../shared/tsconfig/notebookSettings.js"),
      );
      this.#settings = new SettingsOfFolder(this.#folder);
    }
    return this.#settings;
  }

  /** @throws {ModuleNotFoundError} */
  async import(specifier: string): Promise<Namespace> {
    const tried = candidates(specifier, parentIn(this.#folder));
    const path = tried.find(isFile);
    if (path === undefined) throw new ModuleNotFoundError(missingFile(specifier, tried));
    if (extname(path) === ".json") return this.#importJson(path);
    const one = { path, cell: currentCell() };
    this.#hooked ??= loadForAll(() => hook(this.#folder, this.#count));
    await this.#hooked;
    const { forgotten, loaded, failed } = this.#news;
    this.#news = { forgotten: [], loaded: [], failed: [] };
    forgotten.push(...forgetChanged());
    for (const other of this.#underWay) {
      if (!isStopped(other.cell)) continue;
      failed.push(other.path);
      this.#end(other);
    }
    this.#underWay.add(one);
    this.#count[0] = this.#underWay.size;
    try {
      const namespace = await this.#import(withNews(path, { forgotten, loaded, failed }));
      this.#news.loaded.push(path);
      return namespace;
    } catch (error) {
      this.#news.failed.push(path);
      throw error;
    } finally {
      this.#end(one);
      rememberLoaded();
    }
  }

  #end(one: { path: string; cell: number }): void {
    this.#underWay.delete(one);
    this.#count[0] = this.#underWay.size;
  }

  #importJson(path: string): Namespace {
    const known = this.#json.get(path);
    if (known && !known.file.hasChanged()) return known.namespace;
    this.#json.delete(path);
    const file = new SeenFile(path);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    } catch (error) {
      (error as Error).message = `${path}: ${(error as Error).message}`;
      throw error;
    }
    const namespace = Object.freeze({ __proto__: null, default: value, [Symbol.toStringTag]: "Module" });
    this.#json.set(path, { file, namespace: namespace as unknown as Namespace });
    return namespace as unknown as Namespace;
  }
}

/** The sentence for a file that is not there. */
export function missingFile(specifier: string, tried: string[]): string {
  const [file, ...others] = tried;
  const endings = others.filter((path) => path.startsWith(`${file}.`)).map((path) => extname(path));
  const name = JSON.stringify(specifier);
  if (file === undefined) return studentText.insidePackages(name);
  return extname(file) === ""
    ? studentText.noFileOfAnyKind(name, file, endings.join(", "))
    : studentText.noFile(name, file);
}

/** Not at the kernel's start: Node 20 needs a thread for this. */
async function hook(folder: string, imports: Int32Array): Promise<void> {
  requireTypescript();
  const data: HooksData = { parent: parentIn(folder), imports, folder };
  const hooksUrl = new URL("./hooks.js", import.meta.url);
  if ("registerHooks" in module) {
    const hooks = await import("./hooks.js");
    hooks.initialize(data);
    (module.registerHooks as (hooks: object) => void)({ resolve: hooks.resolve, load: hooks.load });
  } else {
    module.register(hooksUrl, { data });
  }
}
