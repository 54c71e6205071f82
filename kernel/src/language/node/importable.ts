import { readdir, readFile, stat } from "node:fs/promises";
import { builtinModules } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import type { Proposal } from "../platform.js";

export async function localFiles(folder: string, path: string): Promise<Proposal[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .filter((entry) => entry.isDirectory() || /^\.(?:[cm]?[jt]sx?|json)$/.test(extname(entry.name)))
    .map((entry) => ({ name: entry.name + (entry.isDirectory() ? "/" : ""), type: "module", order: "11" }));
}

export async function isFile(folder: string, path: string): Promise<boolean> {
  return await stat(resolve(folder, path)).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

/** Not worth an import: what is old, for programs rather than notebooks, or there without an import. */
const seldomImported = new Set(
  "cluster console constants domain module process punycode repl sys trace_events wasi".split(" "),
);

/**
 * The dependencies in the nearest package.json, and what is linked into node_modules: packages of the same repository, or
 * whatever pnpm was asked for. What those need in their turn lies there too, and is nobody's to import.
 */
export async function importable(folder: string): Promise<{ packages: string[]; builtins: string[] }> {
  const packages = new Set<string>();
  let isNearest = true;
  for (let at = folder; ; at = dirname(at)) {
    for (const name of await linked(join(at, "node_modules"))) packages.add(name);
    const text = isNearest && (await readFile(join(at, "package.json"), "utf8").catch(() => undefined));
    if (typeof text === "string") {
      isNearest = false;
      for (const name of dependencies(text)) packages.add(name);
    }
    if (dirname(at) === at) break;
  }
  const builtins = builtinModules.filter((name) => !/^_|\//.test(name) && !seldomImported.has(name));
  return {
    packages: [...packages].filter((name) => !name.startsWith("@types/")),
    builtins: builtins.map((name) => `node:${name.replace(/^node:/, "")}`),
  };
}

async function linked(installed: string): Promise<string[]> {
  const entries = await readdir(installed, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
  const scopes = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith("@"));
  for (const { name } of scopes) {
    const inner = await readdir(join(installed, name), { withFileTypes: true }).catch(() => []);
    names.push(...inner.filter((entry) => entry.isSymbolicLink()).map((entry) => `${name}/${entry.name}`));
  }
  return names.filter((name) => !name.startsWith("."));
}

function dependencies(text: string): string[] {
  try {
    const { dependencies } = JSON.parse(text) as { dependencies?: object };
    return Object.keys(dependencies ?? {});
  } catch {
    return [];
  }
}

/** Node's modules, and all packages that are installed for the folder. */
export async function packages(folder: string): Promise<Proposal[]> {
  const names = builtinModules
    .filter((name) => !name.startsWith("_"))
    .map((name) => `node:${name.replace(/^node:/, "")}`);
  for (let at = folder; ; at = dirname(at)) {
    const installed = join(at, "node_modules");
    for (const name of await readdir(installed).catch(() => [])) {
      if (name.startsWith("@")) {
        const scoped = await readdir(join(installed, name)).catch(() => []);
        if (name !== "@types") names.push(...scoped.map((inner) => `${name}/${inner}`));
      } else if (!name.startsWith(".")) names.push(name);
    }
    if (dirname(at) === at) break;
  }
  return names.map((name) => ({ name, type: "module", order: name.startsWith("node:") ? "12" : "11" }));
}
