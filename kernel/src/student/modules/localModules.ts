import { readFileSync, statSync } from "node:fs";
import * as module from "node:module";
import { extname } from "node:path";
import type { Namespace } from "../../shared/kernelNames.js";
import { Error, JSON, Map, Object, Symbol, URL } from "../intrinsics.js";
import { candidates, parentIn } from "./localGraph.js";
import { forgetChanged, rememberLoaded } from "./requireCache.js";

/** Imports of the student's own files, which are loaded again when they have changed. */
export class LocalModules {
  readonly #folder: string;
  readonly #import: (specifier: string) => Promise<Namespace>;
  readonly #json = new Map<string, { modified: number; namespace: Namespace }>();
  /** Files whose last import failed or has not ended: Node would give the same failure again. */
  readonly #unfinished = new Map<string, number>();
  #retries = 0;
  #hooked: Promise<void> | undefined;

  constructor(folder: string, importFromFolder: (specifier: string) => Promise<Namespace>) {
    this.#folder = folder;
    this.#import = importFromFolder;
  }

  /** @throws {ModuleNotFoundError} */
  async import(specifier: string): Promise<Namespace> {
    const tried = candidates(specifier, parentIn(this.#folder));
    const path = tried.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
    if (path === undefined) throw new ModuleNotFoundError(missingFile(specifier, tried));
    if (extname(path) === ".json") return this.#importJson(path);
    this.#hooked ??= hook(this.#folder);
    await this.#hooked;
    if (forgetChanged().has(path)) this.#unfinished.set(path, ++this.#retries);
    const retry = this.#unfinished.get(path);
    this.#unfinished.set(path, ++this.#retries);
    const namespace = await this.#import(retry === undefined ? specifier : `${specifier}?retry=${retry}`);
    rememberLoaded();
    if (retry === undefined) this.#unfinished.delete(path);
    else this.#unfinished.set(path, retry);
    return namespace;
  }

  #importJson(path: string): Namespace {
    const modified = statSync(path).mtimeMs;
    const known = this.#json.get(path);
    if (known?.modified === modified) return known.namespace;
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    } catch (error) {
      (error as Error).message = `${path}: ${(error as Error).message}`;
      throw error;
    }
    const namespace = Object.freeze({ __proto__: null, default: value, [Symbol.toStringTag]: "Module" });
    this.#json.set(path, { modified, namespace: namespace as unknown as Namespace });
    return namespace as unknown as Namespace;
  }
}

/** What a cell imports is not there. */
export class ModuleNotFoundError extends Error {
  override readonly name = "ModuleNotFoundError";
}

function missingFile(specifier: string, tried: string[]): string {
  const [file, ...others] = tried;
  const endings = others.filter((path) => path.startsWith(`${file}.`)).map((path) => extname(path));
  const also =
    extname(file ?? "") === "" ? `, nor one with ${endings.join(", ")} or a folder with an index` : "";
  return `There is no file ${JSON.stringify(specifier)} beside the notebook: looked for ${file}${also}.`;
}

/** Not at the kernel's start: Node 20 needs a thread for this. */
async function hook(folder: string): Promise<void> {
  const parent = parentIn(folder);
  const hooksUrl = new URL("./hooks.js", import.meta.url);
  if ("registerHooks" in module) {
    const hooks = await import("./hooks.js");
    hooks.initialize({ parent });
    (module.registerHooks as (hooks: object) => void)({ resolve: hooks.resolve, load: hooks.load });
  } else {
    module.register(hooksUrl, { data: { parent } });
  }
}
