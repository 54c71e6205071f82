import * as api from "@six-steps/kernel/internal/api/index.js";
import type { ImportMembers, Namespace } from "@six-steps/kernel/internal/shared/kernelNames.js";
import { membersOf, withSpecifier } from "@six-steps/kernel/internal/student/exportsOf.js";
import { unavailable } from "../language/unavailable.js";

/** It is loaded once, when it is first asked for. */
export const loadLibrary = (): Promise<Namespace> => import(new URL("six-steps.js", location.href).href);

const specifiers = new WeakMap<object, string>();

async function importModule(specifier: string): Promise<Namespace> {
  const namespace = await find(specifier);
  specifiers.set(namespace, specifier);
  return namespace;
}

async function find(specifier: string): Promise<Namespace> {
  if (specifier === "six-steps") return loadLibrary();
  if (specifier === "@six-steps/kernel") return api as unknown as Namespace;
  if (specifier === "@tensorflow/tfjs") return (await loadLibrary()).tf as Namespace; // the one that the library computes with
  throw withSpecifier(new ModuleNotFoundError(unavailable(specifier)), specifier);
}

export const imports: ImportMembers = {
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

class ModuleNotFoundError extends Error {
  override readonly name = "ModuleNotFoundError";
}
