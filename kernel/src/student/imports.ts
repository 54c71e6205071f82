import { createRequire, isBuiltin } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import * as api from "../api/index.js";
import type { ImportMembers, ImportOptions, Namespace } from "../shared/kernelNames.js";
import { followed } from "./debugger/gate.js";
import { isError, specifierKey } from "./errorReport.js";
import { JSON, Object, process, SyntaxError, theGlobal, WeakMap } from "./intrinsics.js";
import { isPathSpecifier } from "./modules/localGraph.js";
import { LocalModules, ModuleNotFoundError } from "./modules/localModules.js";
import { forgetChanged, rememberLoaded } from "./modules/requireCache.js";

const ownName = "@six-steps/kernel";

/** @param folder the notebook's */
export function startImports(folder: string): ImportMembers {
  const file = join(folder, "notebook");
  // Node resolves an `import()` from where its script claims to be, and knows more of packages than any library.
  const importFromFolder = new vm.Script("(specifier, options) => import(specifier, options)", {
    filename: file,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }).runInThisContext() as (specifier: string, options?: ImportOptions) => Promise<Namespace>;
  const local = new LocalModules(folder, importFromFolder);
  const specifiers = new WeakMap<object, string>();

  async function importModule(specifier: string, options?: ImportOptions): Promise<Namespace> {
    try {
      const namespace = await find(specifier, options);
      specifiers.set(namespace, specifier);
      return namespace;
    } catch (error) {
      throw withSpecifier(clearer(error, specifier, folder), specifier);
    }
  }

  async function find(specifier: string, options?: ImportOptions): Promise<Namespace> {
    if (specifier === ownName) return api as unknown as Namespace;
    if (isPathSpecifier(specifier)) return local.import(specifier);
    try {
      return await importFromFolder(specifier, options);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== "ERR_IMPORT_ATTRIBUTE_MISSING" && code !== "ERR_IMPORT_ASSERTION_TYPE_MISSING")
        throw error;
      return importFromFolder(specifier, { with: { type: "json" } });
    }
  }

  theGlobal.require = requireFrom(file);
  Object.defineProperty(theGlobal, "require", { enumerable: false });
  return {
    import: followed(importModule),
    dynamicImport: followed((specifier, options) => importModule(`${specifier}`, options)),
    member(namespace, name) {
      if (name in namespace) return namespace[name];
      const whole = namespace.default as Namespace | null | undefined;
      if ((typeof whole === "object" || typeof whole === "function") && whole !== null && name in whole) {
        return whole[name];
      }
      throw missingExport(namespace, specifiers.get(namespace) ?? "", name);
    },
    default(namespace) {
      if (!("default" in namespace))
        throw missingExport(namespace, specifiers.get(namespace) ?? "", "default");
      const whole = namespace.default as Namespace | null | undefined;
      const interop = typeof whole === "object" || typeof whole === "function" ? whole?.__esModule : false;
      return interop === true && whole && "default" in whole ? whole.default : whole;
    },
    meta: metaOf(folder),
  };
}

function requireFrom(file: string): NodeJS.Require {
  const original = createRequire(file);
  function require(specifier: string): unknown {
    if (specifier === ownName) return api;
    if (isPathSpecifier(specifier)) forgetChanged();
    try {
      return original(specifier);
    } finally {
      if (isPathSpecifier(specifier)) rememberLoaded();
    }
  }
  return Object.assign(require, original) as NodeJS.Require;
}

function metaOf(folder: string): object {
  const name = basename(process.env.JPY_SESSION_NAME ?? "");
  const filename = join(folder, name.endsWith(".ipynb") ? name : "notebook.ipynb");
  const url = pathToFileURL(filename).href;
  return {
    url,
    filename,
    dirname: folder,
    resolve(specifier: string): string {
      // Only now: most notebooks never ask.
      const { resolve } = createRequire(import.meta.url)("import-meta-resolve");
      return resolve(specifier, url);
    },
  };
}

function clearer(error: unknown, specifier: string, folder: string): unknown {
  const { code } = (error ?? {}) as { code?: string };
  if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") return error;
  if (isPathSpecifier(specifier) || isBuiltin(specifier)) return error;
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  // Another package may be missing one of its own.
  if (!(error as Error).message.includes(`'${name}' imported from ${join(folder, "notebook")}`)) return error;
  return new ModuleNotFoundError(
    `There is no package "${name}" in ${join(folder, "node_modules")} or in those of the folders above. To install it: npm install ${name}`,
  );
}

function missingExport(namespace: Namespace, specifier: string, name: string): Error {
  const names = Object.keys(namespace).filter((one) => one !== "default" && one !== "module.exports");
  const what = name === "default" ? "no default export" : `no export ${JSON.stringify(name)}`;
  const has =
    names.length === 0 ? "" : `; it has ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`;
  const error = new SyntaxError(`The module ${JSON.stringify(specifier)} has ${what}${has}.`);
  return withSpecifier(error, specifier) as Error;
}

/** So that the error can point at the import statement. */
function withSpecifier(error: unknown, specifier: string): unknown {
  if (isError(error) && Object.isExtensible(error)) {
    Object.defineProperty(error, specifierKey, { value: specifier, configurable: true });
  }
  return error;
}
