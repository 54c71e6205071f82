import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { JSON } from "../intrinsics.js";
import { studentText } from "../studentText.js";

const require = createRequire(import.meta.url);

/**
 * Says which file imports a name that its module does not export, where V8 names the module alone. Of a CommonJS module
 * Node only knows the names that it can read off its code.
 *
 * @param folder the notebook's
 */
export function missingName({ message, stack = "" }: Error, folder: string): string | undefined {
  const [, module, name] =
    /^The requested module '(.+?)' does not provide an export named '(.+?)'/.exec(message) ?? [];
  const [, named, commonJs] =
    /^Named export '(.+?)' not found\. The requested module '(.+?)' is a CommonJS module/.exec(message) ?? [];
  const specifier = module ?? commonJs;
  // Node writes the place before the stack.
  const [, url, line] = /^(file:\S+?):(\d+)\n/.exec(stack) ?? [];
  if (specifier === undefined || url === undefined) return;
  const path = fileURLToPath(url.replace(/\?.*$/, ""));
  if (path.includes(`${sep}node_modules${sep}`)) return;
  const place = `${relative(folder, path)}:${line}`;
  const wanted = name ?? named;
  if (wanted !== "default" && (commonJs !== undefined || isCommonJs(specifier, path)))
    return studentText.notNamed(place, wanted, specifier, variableFor(specifier));
  return studentText.notExported(place, wanted, specifier);
}

function isCommonJs(specifier: string, by: string): boolean {
  try {
    const { resolve } = require("import-meta-resolve") as typeof import("import-meta-resolve");
    const path = fileURLToPath(resolve(specifier, pathToFileURL(by).href));
    return extname(path) === ".cjs" || (extname(path) === ".js" && typeOfPackage(dirname(path)) !== "module");
  } catch {
    return false;
  }
}

function typeOfPackage(folder: string): unknown {
  const file = join(folder, "package.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).type;
  const above = dirname(folder);
  return above === folder ? undefined : typeOfPackage(above);
}

/** `fastCsv` for `@scope/fast-csv`. */
function variableFor(specifier: string): string {
  const word = /[^/]*$/.exec(specifier.replace(/\.[cm]?js$/, ""))?.[0] ?? "";
  const name = word.replace(/[^\w$]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "");
  return /^[A-Za-z_$]/.test(name) ? name : "all";
}
