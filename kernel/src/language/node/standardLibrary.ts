import type { Lacking } from "../platform.js";

/** A part of TypeScript's description of the standard library, and the first Node that has what it adds. */
interface Part {
  lib: string;
  node?: number;
  /** `Object.groupBy` of the function itself, `Set#union` of what it makes. */
  adds: string;
}

/** What every supported Node has. */
const base = ["es2023", "es2024.regexp", "es2024.sharedmemory", "es2024.string", "decorators"];

/** What came later. A part counts when Node has all of it. */
const parts: readonly Part[] = [
  { lib: "es2024.object", node: 21, adds: "Object.groupBy" },
  { lib: "es2024.collection", node: 21, adds: "Map.groupBy" },
  { lib: "es2024.arraybuffer", node: 21, adds: "ArrayBuffer#transfer ArrayBuffer#transferToFixedLength" },
  { lib: "es2024.promise", node: 22, adds: "Promise.withResolvers" },
  {
    lib: "es2025.collection",
    node: 22,
    adds: "Set#union Set#intersection Set#difference Set#symmetricDifference Set#isSubsetOf Set#isSupersetOf Set#isDisjointFrom",
  },
  {
    lib: "es2025.iterator",
    node: 22,
    adds: "Iterator Iterator.from Iterator#map Iterator#filter Iterator#take Iterator#drop Iterator#flatMap Iterator#reduce Iterator#toArray Iterator#forEach Iterator#some Iterator#every Iterator#find",
  },
  { lib: "esnext.array", node: 22, adds: "Array.fromAsync" },
  { lib: "es2025.intl", node: 23, adds: "Intl.DurationFormat" },
  {
    lib: "es2025.float16",
    node: 24,
    adds: "Float16Array Math.f16round DataView#getFloat16 DataView#setFloat16",
  },
  { lib: "es2025.promise", node: 23, adds: "Promise.try" },
  { lib: "es2025.regexp", node: 24, adds: "RegExp.escape" },
  { lib: "esnext.error", node: 24, adds: "Error.isError" },
  { lib: "esnext.sharedmemory", node: 24, adds: "Atomics.pause" },
  { lib: "esnext.disposable", node: 24, adds: "DisposableStack AsyncDisposableStack SuppressedError" },
  {
    lib: "esnext.typedarrays",
    node: 25,
    adds: "Uint8Array.fromBase64 Uint8Array.fromHex Uint8Array#toBase64 Uint8Array#setFromBase64 Uint8Array#toHex Uint8Array#setFromHex",
  },
  {
    lib: "esnext.collection",
    node: 26,
    adds: "Map#getOrInsert Map#getOrInsertComputed WeakMap#getOrInsert WeakMap#getOrInsertComputed",
  },
  { lib: "esnext.temporal", node: 26, adds: "Temporal" },
  { lib: "esnext.date", node: 26, adds: "Date#toTemporalInstant" },
  { lib: "esnext.decorators", adds: "Symbol.metadata" },
];

/** Globals that Node's types declare, though it has them later, or only when it is told to. */
const declaredTooEarly: Record<string, number | undefined> = { WebSocket: 22, EventSource: undefined };

/**
 * Globals of Node's that its types of version 20 do not declare, and what an object of each is. Without `localStorage`, which has
 * no value where Node was given no file for it: a cell that names it hears what there is instead.
 */
const furtherGlobals: Record<string, string> = {
  Crypto: 'import("node:crypto").webcrypto.Crypto',
  CryptoKey: 'import("node:crypto").webcrypto.CryptoKey',
  Performance: 'import("node:perf_hooks").Performance',
  SubtleCrypto: 'import("node:crypto").webcrypto.SubtleCrypto',
  CloseEvent: "any",
  ErrorEvent: "any",
  Navigator: "any",
  QuotaExceededError: "any",
  Storage: "any",
  URLPattern: "any",
  navigator: "any",
  sessionStorage: "any",
};

/** The parts that describe the running Node: what passes the check is there when the cell runs. */
export function standardLibraries(): string[] {
  return [...base, ...parts.filter(({ adds }) => adds.split(" ").every(isThere)).map(({ lib }) => lib)];
}

/** Declarations for what the running Node has beyond its types. */
export function furtherGlobalTypes(): string {
  return Object.entries(furtherGlobals)
    .filter(([name]) => name in globalThis)
    .map(([name, type]) => `declare var ${name}: any; type ${name} = ${type};`)
    .join("\n");
}

/** Globals that the types declare, and the running Node has not. */
export function absent(): string[] {
  return Object.keys(declaredTooEarly).filter((name) => !isThere(name));
}

/** What later Nodes have, and the running one has not. */
export function lacking(): Lacking[] {
  const early = absent().map((name) => ({ lib: "", adds: name, node: declaredTooEarly[name] }));
  return [...parts, ...early].flatMap(({ adds, node }) =>
    adds
      .split(" ")
      .filter((path) => !isThere(path))
      .map((path) => {
        const [, owner, , member = owner] = /^(\w+)(?:([.#])(\w+))?$/.exec(path) ?? [];
        const kind = path.includes("#") ? "member" : member === owner ? "global" : "static";
        return { code: path.replace("#", ".prototype."), owner, name: member, kind, node };
      }),
  );
}

function isThere(path: string): boolean {
  const [owner, member] = path.split(/[.#]/);
  const value = (globalThis as Record<string, unknown>)[owner];
  if (member === undefined || value === undefined) return value !== undefined;
  const holder = path.includes("#") ? (value as { prototype: object }).prototype : (value as object);
  return member in holder;
}
