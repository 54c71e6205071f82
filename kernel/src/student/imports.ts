import Module, { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import * as api from "../api/index.js";
import type { ImportMembers, ImportOptions, Namespace } from "../shared/kernelNames.js";
import { askedPackage } from "../shared/packageSpecifier.js";
import { followed } from "./debugger/gate.js";
import { membersOf, withSpecifier } from "./exportsOf.js";
import { Object, process, theGlobal, WeakMap } from "./intrinsics.js";
import { wholeNamespace } from "./modules/commonJsNamespace.js";
import { bindLive } from "./modules/liveBinding.js";
import { whileLoading } from "./modules/loading.js";
import { isPathSpecifier } from "./modules/localFile.js";
import { LocalModules } from "./modules/localModules.js";
import { explained } from "./modules/missingModule.js";
import { forgetChanged, rememberLoaded } from "./modules/requireCache.js";
import { loadedPeers, loadPeers } from "./peers.js";

const ownName = "@six-steps/kernel";

/** @param folder the notebook's */
export function startImports(folder: string): ImportMembers {
  const file = join(folder, "notebook");
  // Node resolves an `import()` from where its script claims to be, and knows more of packages than any library.
  const importFromFolder = new vm.Script("(specifier, options) => import(specifier, options)", {
    filename: file,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }).runInThisContext() as (specifier: string, options?: ImportOptions) => Promise<Namespace>;
  const importPackage: typeof importFromFolder = (...of) => whileLoading(() => importFromFolder(...of));
  const local = new LocalModules(folder, importFromFolder);
  const specifiers = new WeakMap<object, string>();

  async function importModule(specifier: string, options?: ImportOptions): Promise<Namespace> {
    try {
      const namespace = await find(specifier, options);
      specifiers.set(namespace, specifier);
      return namespace;
    } catch (error) {
      throw withSpecifier(explained(error, specifier, folder, await local.paths()), specifier);
    }
  }

  async function find(specifier: string, options?: ImportOptions): Promise<Namespace> {
    if (specifier === ownName) return api as unknown as Namespace;
    if (specifier === "tslab") return (await loadPeers()).tslab;
    if (isPathSpecifier(specifier)) return local.import(specifier);
    const mapped = await local.mapped(specifier);
    if (mapped !== undefined) return local.import(mapped);
    const asked = askedPackage(specifier);
    if (asked !== undefined)
      (await whileLoading(() => import("./askedPackages.js"))).tellOtherVersion(asked, file);
    const plain = asked?.plain ?? specifier;
    try {
      return await importPackage(plain, options);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== "ERR_IMPORT_ATTRIBUTE_MISSING" && code !== "ERR_IMPORT_ASSERTION_TYPE_MISSING")
        throw error;
      return importPackage(plain, { with: { type: "json" } });
    }
  }

  theGlobal.require = requireFrom(file, folder);
  Object.defineProperty(theGlobal, "require", { enumerable: false });
  const members = membersOf((namespace) => specifiers.get(namespace) ?? "");
  return {
    import: followed(importModule),
    dynamicImport: followed(async (specifier, options) =>
      wholeNamespace(await importModule(`${specifier}`, options)),
    ),
    namespace: wholeNamespace,
    ...members,
    live(namespace, exported, local, isVariable) {
      const value = exported === "default" ? members.default(namespace) : members.member(namespace, exported);
      bindLive(namespace, exported, local, value, isVariable);
    },
    meta: metaOf(folder),
    module: new Module(file),
    peers: async () => void (await loadPeers()),
    deno: () => loadedPeers()?.deno,
  };
}

function requireFrom(file: string, folder: string): NodeJS.Require {
  const original = createRequire(file);
  function require(specifier: string): unknown {
    if (specifier === ownName) return api;
    const peers = loadedPeers();
    if (specifier === "tslab" && peers) return peers.tslab;
    if (isPathSpecifier(specifier)) forgetChanged();
    try {
      return original(specifier);
    } catch (error) {
      throw explained(error, specifier, folder);
    } finally {
      if (isPathSpecifier(specifier)) rememberLoaded();
    }
  }
  function resolve(specifier: string, options?: { paths?: string[] }): string {
    try {
      return original.resolve(specifier, options);
    } catch (error) {
      throw explained(error, specifier, folder);
    }
  }
  return Object.assign(require, original, { resolve: Object.assign(resolve, original.resolve) });
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
      try {
        return resolve(specifier, url);
      } catch (error) {
        throw explained(error, specifier, folder);
      }
    },
  };
}
