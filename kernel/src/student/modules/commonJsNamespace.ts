import { createRequire } from "node:module";
import type { Namespace } from "../../shared/kernelNames.js";
import { Object, WeakMap } from "../intrinsics.js";

const { cache } = createRequire(import.meta.url);
const known = new WeakMap<object, Namespace>();

/**
 * What `import * as name` gives, as TypeScript's `esModuleInterop` says. Of a CommonJS module Node names only the exports
 * that it can read off its code, often none: of `module.exports = lodash` the rest stands in `default`.
 */
export function wholeNamespace(namespace: Namespace): Namespace {
  const exported = namespace.default;
  if (!isCommonJs(exported)) return namespace;
  const all = Object.getOwnPropertyNames(exported);
  const names = all.filter((name) => name !== "default");
  const isComplete = names.every((name) => name in namespace);
  // A compiler made it of an ES module, whose default export it has as `default`.
  if ((exported as Namespace).__esModule === true)
    return isComplete && names.length === all.length ? namespace : (exported as Namespace);
  if (isComplete) return namespace;
  const before = known.get(exported);
  if (before) return before;
  const whole = { __proto__: null } as unknown as Namespace;
  for (const name of names) {
    const enumerable = Object.prototype.propertyIsEnumerable.call(exported, name);
    Object.defineProperty(whole, name, { enumerable, get: () => (exported as Namespace)[name] });
  }
  Object.defineProperty(whole, "default", { enumerable: true, configurable: true, value: exported });
  known.set(exported, Object.freeze(whole));
  return whole;
}

/** Is this what a CommonJS module exports? */
export function isCommonJs(exported: unknown): exported is object {
  const hasMembers = (typeof exported === "object" && exported !== null) || typeof exported === "function";
  return hasMembers && Object.values(cache).some((module) => module?.exports === exported);
}
