import { extname } from "node:path";
import { isPathSpecifier, LocalGraph, pathOf } from "./localGraph.js";
import { isTypescript, typescriptSource } from "./typescriptSource.js";

/**
 * What Node asks before it resolves and loads a module. In a thread of its own on Node 20, which calls these by their
 * names through `module.register`; in the main thread where `module.registerHooks` is there.
 */
const graph = new LocalGraph();
let notebook = "";

/** @param parent the URL that a cell's imports come from */
export function initialize({ parent }: { parent: string }): void {
  notebook = parent;
}

type Context = { parentURL?: string; importAttributes?: Record<string, string> };

export function resolve<Result>(
  specifier: string,
  context: Context,
  next: (specifier: string, context?: Context) => Result,
): Result | { url: string; shortCircuit: true; importAttributes?: Record<string, string> } {
  const { parentURL, importAttributes = {} } = context;
  if (parentURL === undefined || !isPathSpecifier(specifier) || pathOf(parentURL) === undefined) {
    return next(specifier, context);
  }
  const url = graph.resolve(specifier, parentURL, parentURL === notebook);
  if (url === undefined) return next(specifier, context);
  const isJson = extname(pathOf(url) ?? "") === ".json";
  return { url, shortCircuit: true, importAttributes: isJson ? { type: "json" } : importAttributes };
}

export function load<Result>(
  url: string,
  context: object,
  next: (url: string, context?: object) => Result,
): Result | { format: string; source: string; shortCircuit: true } {
  const path = pathOf(url);
  if (path === undefined || !isTypescript(path)) return next(url, context);
  const { format, source } = typescriptSource(path);
  return { format, source, shortCircuit: true };
}
