import * as api from "@six-steps/kernel/internal/api/index.js";
import type { ImportMembers, Namespace } from "@six-steps/kernel/internal/shared/kernelNames.js";
import { membersOf, withSpecifier } from "@six-steps/kernel/internal/student/exportsOf.js";
import { unavailable } from "../language/unavailable.js";

/** What a cell may import. */
const carried = ["six-steps", "@six-steps/kernel"];

/** @param library the address of `six-steps`. It is loaded once, when a cell first asks for it. */
export function importsFrom(library: string): ImportMembers {
  const specifiers = new WeakMap<object, string>();

  async function importModule(specifier: string): Promise<Namespace> {
    const namespace = await find(specifier);
    specifiers.set(namespace, specifier);
    return namespace;
  }

  async function find(specifier: string): Promise<Namespace> {
    if (specifier === "six-steps") return import(library);
    if (specifier === "@six-steps/kernel") return api as unknown as Namespace;
    throw withSpecifier(new ModuleNotFoundError(unavailable(specifier, carried)), specifier);
  }

  return {
    import: importModule,
    dynamicImport: (specifier) => importModule(`${specifier}`),
    namespace: (namespace) => namespace,
    ...membersOf((namespace) => specifiers.get(namespace) ?? ""),
    live: (namespace, exported, local) =>
      void Object.defineProperty(globalThis, local, { configurable: true, get: () => namespace[exported] }),
    meta: { url: location.href },
    module: { exports: {} },
    async peers() {},
    deno: () => undefined,
  };
}

class ModuleNotFoundError extends Error {
  override readonly name = "ModuleNotFoundError";
}
