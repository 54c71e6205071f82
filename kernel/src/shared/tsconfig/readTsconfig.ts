import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import { Array, Error, JSON, Map, Number, Object, String } from "../../student/intrinsics.js";
import { isFile } from "../fileState.js";
import { tsconfigText } from "./tsconfigText.js";

/** A tsconfig.json together with what it extends. */
export interface Tsconfig {
  path: string;
  /** `compilerOptions`, each with the folder of the file that sets it: paths start there. */
  options: Map<string, { value: unknown; folder: string }>;
  /** `files`, `include` and `exclude`, likewise. */
  lists: Map<string, { value: unknown; folder: string }>;
}

/** Why a tsconfig.json cannot be read: the second half of a sentence. */
export class TsconfigError extends Error {
  override readonly name = "TsconfigError";
}

/**
 * Reads the file, and those that it extends.
 *
 * @param look is told of each file that this reads
 * @throws {TsconfigError}
 */
export function readTsconfig(path: string, look: (path: string) => void, within: string[] = []): Tsconfig {
  if (within.includes(path)) throw new TsconfigError(tsconfigText.circular(basename(path)));
  look(path);
  const json = parse(path);
  const config: Tsconfig = { path, options: new Map(), lists: new Map() };
  for (const specifier of [json.extends ?? []].flat()) {
    const base = readTsconfig(baseOf(String(specifier), path), look, [...within, path]);
    for (const [name, set] of base.options) config.options.set(name, set);
    for (const [name, set] of base.lists) config.lists.set(name, set);
  }
  const folder = dirname(path);
  const options = json.compilerOptions ?? {};
  if (!isObject(options)) throw new TsconfigError(tsconfigText.notAnObject("`compilerOptions`"));
  for (const [name, value] of Object.entries(options)) {
    if (value === null) config.options.delete(name);
    else config.options.set(name, { value, folder });
  }
  for (const name of ["files", "include", "exclude"]) {
    if (json[name] !== undefined) config.lists.set(name, { value: json[name], folder });
  }
  return config;
}

/** JSON with comments, and with commas at the ends of lists. */
function parse(path: string): Record<string, unknown> {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, " ");
  const plain = text
    .replace(/("(?:\\.|[^"\\\n])*")|\/\/.*|\/\*[\s\S]*?\*\//g, (all, string) => string ?? blank(all))
    .replace(/("(?:\\.|[^"\\\n])*")|,(?=\s*[}\]])/g, (all, string) => string ?? blank(all));
  let json: unknown;
  try {
    json = plain.trim() === "" ? {} : JSON.parse(plain);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = position === undefined ? plain : plain.slice(0, Number(position));
    throw new TsconfigError(tsconfigText.notJson(basename(path), before.split("\n").length));
  }
  if (!isObject(json)) throw new TsconfigError(tsconfigText.notAnObject(basename(path)));
  return json;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The file that a tsconfig.json extends: beside it, or in a package. */
function baseOf(specifier: string, path: string): string {
  const isPath = /^\.{1,2}(?:[/\\]|$)/.test(specifier) || isAbsolute(specifier);
  if (isPath) {
    const base = resolve(dirname(path), specifier);
    const found = [base, `${base}.json`].find((one) => isFile(one));
    if (found !== undefined) return found;
  } else {
    const require = createRequire(path);
    for (const one of [specifier, `${specifier}.json`, `${specifier}/tsconfig.json`]) {
      try {
        const found = require.resolve(one);
        if (found.endsWith(".json")) return found;
      } catch {
        // The next form of it may be there.
      }
    }
  }
  throw new TsconfigError(tsconfigText.noBase(specifier));
}

/** A path of the file's, which may start from the folder of the tsconfig.json that is in force. */
export function inFolder(folder: string, path: string, { path: config }: Tsconfig): string {
  return resolve(
    folder,
    path.replace(/\$\{configDir\}/, () => dirname(config)),
  );
}
