import { readdir } from "node:fs/promises";
import { builtinModules } from "node:module";
import { dirname, extname, join } from "node:path";
import type { CompletionEntry, Project } from "typescript/unstable/async";
import { codePointCount, utf16Index } from "./codePoints.js";
import { draftOf } from "./draft.js";
import { type EarlierCells, hiddenMark } from "./earlierCells.js";
import type { Completions } from "./language.js";
import { objectKeys } from "./objectKeys.js";
import type { Proposal } from "./proposal.js";
import type { TypeScript } from "./typeScript.js";
import { virtualPrefix } from "./virtualFiles.js";

const most = 300;

/** Proposes what could stand at the cursor, as far as TypeScript knows. */
export async function complete(
  code: string,
  cursor: number,
  folder: string,
  earlier: EarlierCells,
  typeScript: TypeScript,
): Promise<Completions> {
  const at = utf16Index(code, cursor);
  const before = code.slice(0, at);
  const word = /[\p{ID_Continue}$#]*$/u.exec(before)?.[0] ?? "";
  const path = specifierBefore(before);
  let start = at - word.length;
  let prefix = word;
  let proposals: Proposal[];
  if (path?.startsWith(".")) {
    prefix = path.slice(path.lastIndexOf("/") + 1);
    start = at - prefix.length;
    proposals = await localFiles(join(folder, path.slice(0, path.length - prefix.length)));
  } else if (path !== undefined && /^(?:@[^/]*\/?)?[^/]*$/.test(path)) {
    // Packages are proposed by their whole names, `@scope/name` too.
    prefix = path;
    start = at - path.length;
    proposals = await packages(folder);
  } else {
    const names = [...earlier.names()].filter((name) => startsWith(name, word));
    const draft = draftOf(code, earlier, names);
    const texts = { earlier: earlier.text, cell: draft.text };
    const file = typeScript.paths.cell;
    proposals = await typeScript.withProject(texts, async (project) => {
      const position = draft.offset + at;
      const found = await members(project, file, position);
      if (found !== "names") return found;
      const keys = await objectKeys(project, file, position, word);
      if (keys) return keys;
      return namesInScope(project, file, position, [...new Set([...names, ...wordsLike(code, word, start)])]);
    });
    if (path !== undefined) {
      prefix = path.slice(path.lastIndexOf("/") + 1);
      start = at - prefix.length;
    }
  }
  return answer(code, start, at, rank(proposals, prefix));
}

/** What TypeScript proposes after a dot, in a string or an import; "names" where any name could stand. */
async function members(project: Project, file: string, position: number): Promise<Proposal[] | "names"> {
  try {
    const found = await project.checker.getCompletionsAtPosition(file, position, { includeSymbol: true });
    return (found?.entries ?? []).map(toProposal);
  } catch (error) {
    // The API has no list of the names in scope: it would want to offer imports there.
    if (error instanceof Error && error.message.includes("auto imports")) return "names";
    throw error;
  }
}

const anyMeaning = 111551 | 788968 | 1920 | 2097152;

async function namesInScope(
  { checker }: Project,
  document: string,
  position: number,
  candidates: string[],
): Promise<Proposal[]> {
  const symbols = await Promise.all(
    candidates
      .slice(0, most)
      .map((name) => checker.resolveName(name, anyMeaning, { document, position }, true)),
  );
  const found = await Promise.all(
    symbols
      .filter((symbol) => symbol !== undefined)
      .map(async (symbol) => ({
        name: symbol.name,
        flags: symbol.flags & 2097152 ? (await checker.getAliasedSymbol(symbol)).flags : symbol.flags,
      })),
  );
  return [
    ...found.map(({ name, flags }) => ({ name, type: typeOf(flags), order: "10" })),
    ...globalNames.map((name) => ({ name, type: /^[A-Z]/.test(name) ? "class" : "variable", order: "15" })),
    ...utilityTypes.map((name) => ({ name, type: "type", order: "16" })),
    ...keywords.map((name) => ({ name, type: "keyword", order: "17" })),
  ];
}

/** The words of the code that start like the one at the cursor, without that one. */
function wordsLike(code: string, word: string, start: number): string[] {
  return [...code.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)]
    .filter(({ index, 0: other }) => index !== start && startsWith(other, word))
    .map(([other]) => other);
}

async function localFiles(folder: string): Promise<Proposal[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .filter((entry) => entry.isDirectory() || /^\.(?:[cm]?[jt]sx?|json)$/.test(extname(entry.name)))
    .map((entry) => ({ name: entry.name + (entry.isDirectory() ? "/" : ""), type: "module", order: "11" }));
}

/** Node's modules, and all packages that are installed for the folder. */
async function packages(folder: string): Promise<Proposal[]> {
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

/** The text of the module name that the cursor stands in. */
function specifierBefore(before: string): string | undefined {
  return /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]*)$/.exec(before)?.[1];
}

function startsWith(name: string, prefix: string): boolean {
  return name.toLowerCase().startsWith(prefix.toLowerCase());
}

function rank(proposals: Proposal[], prefix: string): Proposal[] {
  const seen = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { name } = proposal;
    if (name.includes(hiddenMark) || name.includes(virtualPrefix) || !startsWith(name, prefix)) continue;
    if (!seen.has(name)) seen.set(name, proposal);
  }
  const exact = ({ name }: Proposal) => (name.startsWith(prefix) ? "0" : "1");
  const keys = new Map(
    [...seen.values()].map((it) => [it, `${it.order} ${exact(it)} ${it.name.toLowerCase()}`]),
  );
  return [...seen.values()]
    .sort((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1))
    .slice(0, most);
}

function answer(code: string, start: number, end: number, proposals: Proposal[]): Completions {
  const cursor_start = codePointCount(code, start);
  const cursor_end = codePointCount(code, end);
  return {
    matches: proposals.map(({ name }) => name),
    cursor_start,
    cursor_end,
    metadata: {
      _jupyter_types_experimental: proposals.map(({ name, type }) => ({
        start: cursor_start,
        end: cursor_end,
        text: name,
        type,
      })),
    },
  };
}

/** By the numbers of the Language Server Protocol's `CompletionItemKind`. */
const kinds: Record<number, string> = {
  2: "method",
  3: "function",
  4: "class",
  5: "property",
  6: "variable",
  7: "class",
  8: "interface",
  9: "module",
  10: "property",
  12: "value",
  13: "enum",
  14: "keyword",
  17: "module",
  19: "module",
  20: "enum",
  21: "constant",
  25: "type",
};

function toProposal({ name, kind, sortText }: CompletionEntry): Proposal {
  return { name, type: kinds[kind ?? 0] ?? "value", order: sortText ?? "11" };
}

/** By TypeScript's `SymbolFlags`. */
export function typeOf(flags: number): string {
  if (flags & 16) return "function";
  if (flags & 32) return "class";
  if (flags & (128 | 256)) return "enum";
  if (flags & (512 | 1024 | 2097152)) return "module";
  if (flags & 64) return "interface";
  if (flags & (262144 | 524288)) return "type";
  return "variable";
}

const globalNames = [
  ...Object.getOwnPropertyNames(globalThis).filter((name) =>
    /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(name),
  ),
  ...["display", "prompt", "confirm", "alert", "require"],
];

const utilityTypes =
  "Partial Required Readonly Record Pick Omit Exclude Extract NonNullable Parameters ReturnType InstanceType Awaited Iterable AsyncIterable ReadonlyArray ArrayLike PromiseLike Uppercase Lowercase Capitalize NoInfer ThisType".split(
    " ",
  );

const keywords =
  "abstract any as asserts async await bigint boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of override private protected public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined unique unknown using var void while with yield".split(
    " ",
  );
