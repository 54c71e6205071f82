import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname } from "node:path";
import type { TransformOptions, transformSync as transformWithEsbuild } from "esbuild";
import type { parseSync } from "oxc-parser";
import { esbuildJsx, type JsxSettings, reactJsx } from "../../shared/jsx.js";
import { process, RegExp, SyntaxError } from "../intrinsics.js";

const require = createRequire(import.meta.url);

export interface LoadedSource {
  format: "module" | "commonjs";
  source: string;
  /** As JSON. Without it every line and column is as in the file. */
  map?: string;
}

/** Whether Node needs help with this file. */
export function isTypescript(path: string): boolean {
  return /^\.(?:[cm]?ts|tsx|jsx)$/.test(extname(path));
}

/** A student's TypeScript module, as JavaScript. Types become spaces wherever that is enough. */
export function typescriptSource(path: string, jsx: JsxSettings): LoadedSource {
  const text = readFileSync(path, "utf8");
  return isCommonJs(path, text) ? commonJsSource(path, text) : moduleSource(path, text, jsx);
}

/** @param text the file's. What it imports and exports as an ES module is required and exported as by CommonJS. */
export function commonJsSource(path: string, text: string = readFileSync(path, "utf8")): LoadedSource {
  const stripped = hasModuleSyntax(text) || isJsx(path) ? undefined : strip(text);
  if (stripped !== undefined) return { format: "commonjs", source: stripped };
  return { format: "commonjs", ...transformed(path, text, { ...esbuildJsx(reactJsx), format: "cjs" }) };
}

function moduleSource(path: string, text: string, jsx: JsxSettings): LoadedSource {
  const stripped = isJsx(path) ? undefined : strip(text);
  if (stripped !== undefined) return { format: "module", source: withoutUnusedImports(stripped) };
  return { format: "module", ...transformed(path, text, esbuildJsx(jsx)) };
}

function transformed(path: string, text: string, options: TransformOptions): { source: string; map: string } {
  const { transformSync } = require("esbuild") as { transformSync: typeof transformWithEsbuild };
  try {
    const { code, map } = transformSync(text, {
      loader: isJsx(path) ? "tsx" : "ts",
      target: `node${process.versions.node}`,
      supported: { using: false, decorators: false },
      sourcefile: path,
      sourcemap: "external",
      tsconfigRaw: "{}",
      logLevel: "silent",
      ...options,
    });
    return { source: code, map };
  } catch (error) {
    const [first] =
      (error as { errors?: { text: string; location?: { line: number; column: number } }[] }).errors ?? [];
    if (first === undefined) throw error;
    const { line = 1, column = 0 } = first.location ?? {};
    throw new SyntaxError(`${path}:${line}:${column + 1}: ${first.text}`);
  }
}

function isJsx(path: string): boolean {
  return /x$/.test(extname(path));
}

/** @returns `undefined` for enums, decorators and the like, which need more than a strip */
function strip(text: string): string | undefined {
  if (/^\s*@\w|\busing\s+\w|\baccessor\s+/m.test(text)) return undefined;
  const { transformSync } = require("@swc/wasm-typescript");
  try {
    return transformSync(text, { mode: "strip-only", module: true }).code;
  } catch {
    // esbuild knows the rest, and says what is wrong with what nobody knows.
    return undefined;
  }
}

function isCommonJs(path: string, text: string): boolean {
  if (path.endsWith(".cts")) return true;
  return /\bmodule\.exports\b|^\s*exports\.\w/m.test(text) && !hasModuleSyntax(text);
}

function hasModuleSyntax(text: string): boolean {
  return /^\s*(?:import|export)\b/m.test(text);
}

/**
 * `import { Point, area } from "./point.js"` without a word about `Point` being a type: TypeScript leaves out what is
 * not used as a value, and so does this, since Node would miss an export `Point`.
 */
function withoutUnusedImports(code: string): string {
  if (!/\bimport\b/.test(code)) return code;
  const parse = (require("oxc-parser") as { parseSync: typeof parseSync }).parseSync;
  const { module } = parse("module.mjs", code, { sourceType: "module" });
  let result = code;
  const blank = (start: number, end: number) => {
    result = result.slice(0, start) + result.slice(start, end).replace(/[^\n\r]/g, " ") + result.slice(end);
  };
  for (const statement of module.staticImports) {
    if (statement.entries.length === 0) continue;
    const outside = result.slice(0, statement.start) + result.slice(statement.end);
    const unused = statement.entries.filter(({ localName }) => !isNamed(outside, localName.value));
    if (unused.length === statement.entries.length) {
      blank(statement.start, statement.end);
      continue;
    }
    for (const { importName, localName } of unused) {
      if (importName.kind !== "Name" || importName.start === null || importName.start === undefined) continue;
      const end = localName.end;
      const comma = /^\s*,/.exec(result.slice(end, statement.end))?.[0].length ?? 0;
      blank(importName.start, end + comma);
    }
  }
  return result;
}

function isNamed(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replace(/\$/g, "\\$")}(?![\\w$])`, "u").test(code);
}
