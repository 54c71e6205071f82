import { extname } from "node:path";
import { askedPackage } from "../../shared/packageSpecifier.js";
import { type NotebookSettings, SettingsOfFolder } from "../../shared/tsconfig/notebookSettings.js";
import { asModule } from "./commonJs.js";
import { isPathSpecifier, mayBeLocal, pathOf } from "./localFile.js";
import { LocalGraph, newsOf } from "./localGraph.js";
import { isTypescript, typescriptSource } from "./typescriptSource.js";

/**
 * What Node asks before it resolves and loads a module. In a thread of its own on Node 20, which calls these by their
 * names through `module.register`; in the main thread where `module.registerHooks` is there.
 */
let graph: LocalGraph;
let notebook = "";
let imports: Int32Array;
let settingsOfFolder: SettingsOfFolder;
let settings: NotebookSettings;

/** What the hooks are told of the main thread. */
export interface HooksData {
  /** The URL that a cell's imports come from. */
  parent: string;
  /** How many imports by cells are under way, at its only place. */
  imports: Int32Array;
  /** The notebook's. */
  folder: string;
}

export function initialize(data: HooksData): void {
  notebook = data.parent;
  imports = data.imports;
  graph = new LocalGraph(imports);
  settingsOfFolder = new SettingsOfFolder(data.folder);
  settings = settingsOfFolder.current();
  graph.configure(settings.paths);
}

function refreshSettings(): void {
  const before = settings;
  settings = settingsOfFolder.current();
  if (settings !== before) graph.configure(settings.paths);
}

type Context = { parentURL?: string; importAttributes?: Record<string, string> };

export function resolve<Result>(
  specifier: string,
  context: Context,
  next: (specifier: string, context?: Context) => Result,
): Result | { url: string; shortCircuit: true; importAttributes?: Record<string, string> } {
  const { parentURL, importAttributes = {} } = context;
  if (parentURL === undefined || pathOf(parentURL) === undefined) return next(specifier, context);
  const news =
    parentURL === notebook && isPathSpecifier(specifier) ? newsOf(specifier, parentURL) : undefined;
  // Within one import the settings stay as they are.
  if (news || imports[0] === 0) refreshSettings();
  if (!mayBeLocal(specifier, settings.paths)) {
    return next(askedPackage(specifier)?.plain ?? specifier, context);
  }
  const url = graph.resolve(specifier, parentURL, news);
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
  const { format, source } = typescriptSource(path, settings.jsx);
  const isModule = format === "module";
  return { format: "module", source: isModule ? source : asModule(path), shortCircuit: true };
}
