import { platform } from "#language";
import { autoImports, type Offer } from "./autoImports.js";
import { closedBehind } from "./closedBehind.js";
import { codePointCount, utf16Index } from "./codePoints.js";
import { draftOf } from "./draft.js";
import type { EarlierCells } from "./earlierCells.js";
import { globalNames, keywords, utilityTypes } from "./globalNames.js";
import type { ImportableNames } from "./importableNames.js";
import type { Completions } from "./language.js";
import {
  type CompletionEntry,
  type Project,
  type Proposal,
  type TypeScript,
  TypeScriptUnavailable,
} from "./platform.js";
import { typeOfKind, typeOfSymbol } from "./proposalTypes.js";
import { hiddenMark } from "./versions.js";
import { virtualPrefix } from "./virtualFiles.js";

const most = 300;

/** Seconds. At some places TypeScript 7.0.2 never finds an end: whoever has pressed Tab waits no longer. */
const longestWait = 1;
/** Nor do cells, which wait behind it. */
const longestSearch = 3;

/** What completions are made of. */
export interface CompletionSources {
  /** The notebook's. */
  folder: string;
  earlier: EarlierCells;
  typeScript: TypeScript;
  importable: ImportableNames;
}

/** Proposes what could stand at the cursor, as far as TypeScript knows. */
export async function complete(
  code: string,
  cursor: number,
  sources: CompletionSources,
): Promise<Completions> {
  const at = utf16Index(code, cursor);
  const before = code.slice(0, at);
  const { folder } = sources;
  const path = specifierBefore(before);
  if (path?.startsWith(".")) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const files = await platform.localFiles(folder, path.slice(0, path.length - name.length));
    return answer(code, at - name.length, at, rank(files, name));
  }
  // Packages are proposed by their whole names, `@scope/name` too.
  if (path !== undefined && /^(?:@[^/]*\/?)?[^/]*$/.test(path))
    return answer(code, at - path.length, at, rank(await platform.packages(folder), path));
  const word = wordBefore(before);
  const typed = path === undefined ? word : path.slice(path.lastIndexOf("/") + 1);
  const found = await proposals(code, at, word, sources);
  const start = at - typed.length;
  if (found.statement !== undefined && isMeant(before, word)) {
    const names = await sources.importable.all(sources.earlier);
    const place = { statement: found.statement, start, word };
    return answerOffers(code, at, autoImports(names, code, sources.earlier, place));
  }
  return withDots(code, start, at, rank(found.proposals, typed));
}

/** TypeScript's proposals; where any name could stand and none fits, where the statement at the cursor begins. */
async function proposals(
  code: string,
  at: number,
  word: string,
  { earlier, typeScript }: CompletionSources,
): Promise<{ proposals: Proposal[]; statement?: number }> {
  // A long session has declared thousands: the latest ones are meant.
  const names = [...earlier.names()].filter((name) => startsWith(name, word)).slice(-most);
  const draft = draftOf(code, earlier, names);
  const texts = {
    earlier: earlier.text,
    cell: closedBehind(draft.text, draft.offset + at),
    grammar: draft.grammar,
  };
  const propose = async (project: Project, file: string) => {
    const position = draft.offset + at;
    const found = await members(project, file, position);
    if (found !== "names") return { proposals: found };
    const start = at - word.length;
    const candidates = new Set([...names, ...wordsLike(code, word, start)]);
    const scope = await namesInScope(project, file, position, [...candidates]);
    if (scope.some(({ name }) => startsWith(name, word))) return { proposals: scope };
    const statement = await statementAt(project, file, draft.offset + start);
    return { proposals: [], statement: Math.max(0, statement - draft.offset) };
  };
  const alone = { proposals: namesAlone(code.slice(0, at), word, names) };
  return new Promise((resolve, reject) => {
    const inTime = async (project: Project, file: string) => {
      const timer = setTimeout(() => resolve(alone), longestWait * 1000);
      return propose(project, file).finally(() => clearTimeout(timer));
    };
    typeScript.withProject(texts, inTime, longestSearch).then(resolve, (error) => {
      if (error instanceof TypeScriptUnavailable) resolve(alone);
      else reject(error);
    });
  });
}

/** What is known without TypeScript where a name begins: those of earlier cells and of the language. */
function namesAlone(before: string, word: string, names: readonly string[]): Proposal[] {
  const isMember = /\.\s*$/.test(before.slice(0, before.length - word.length));
  if (word === "" || isMember || specifierBefore(before) !== undefined) return [];
  return [...names.map((name) => ({ name, type: "variable", order: "10" })), ...namesOfLanguage()];
}

/** What TypeScript proposes after a dot, in a string, as a key or an import; "names" where any name could stand. */
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
    ...found.map(({ name, flags }) => ({ name, type: typeOfSymbol(flags), order: "10" })),
    ...namesOfLanguage(),
  ];
}

function namesOfLanguage(): Proposal[] {
  return [
    ...globalNames.map((name) => ({ name, type: /^[A-Z]/.test(name) ? "class" : "variable", order: "15" })),
    ...utilityTypes.map((name) => ({ name, type: "type", order: "16" })),
    ...keywords.map((name) => ({ name, type: "keyword", order: "17" })),
  ];
}

/** Where the statement of the file begins that holds a position. */
async function statementAt({ program }: Project, file: string, position: number): Promise<number> {
  const source = await program.getSourceFile(file);
  const statement = source?.statements.find(({ end }) => position <= end);
  return Math.min(position, statement && source ? statement.getStart(source) : position);
}

/** The words of the code that start like the one at the cursor, without that one. */
function wordsLike(code: string, word: string, start: number): string[] {
  return [...code.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)]
    .filter(({ index, 0: other }) => index !== start && startsWith(other, word))
    .map(([other]) => other);
}

function wordBefore(before: string): string {
  return /[\p{ID_Continue}$#]*$/u.exec(before)?.[0] ?? "";
}

/** The text of the module name that the cursor stands in. */
function specifierBefore(before: string): string | undefined {
  return /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]*)$/.exec(before)?.[1];
}

/** Whether the word is long enough to look for it in all packages, and not a name that is being declared. */
function isMeant(before: string, word: string): boolean {
  const declared =
    /\b(?:const|let|var|using|function\s*\*?|class|interface|type|enum|namespace|as|import)\s+$/;
  return word.length > 1 && !declared.test(before.slice(0, -word.length));
}

function startsWith(name: string, prefix: string): boolean {
  return name.toLowerCase().startsWith(prefix.toLowerCase());
}

function rank(proposals: Proposal[], prefix: string): Proposal[] {
  const seen = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { name, text = name } = proposal;
    if (name.includes(hiddenMark) || name.includes(virtualPrefix)) continue;
    // A key may need quotes that were not typed: `learning-rate`.
    if (!startsWith(text, prefix) && !startsWith(name.replace(/^"/, ""), prefix)) continue;
    if (!seen.has(text)) seen.set(text, proposal);
  }
  const exact = ({ name }: Proposal) => (name.startsWith(prefix) ? "0" : "1");
  const keys = new Map(
    [...seen.values()].map((it) => [it, `${it.order} ${exact(it)} ${it.name.toLowerCase()}`]),
  );
  return [...seen.values()]
    .sort((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1))
    .slice(0, most);
}

/**
 * Where the object may be missing, or the name needs quotes, TypeScript's text replaces the dot: `?.rate`. All matches
 * replace the same text, so these come where there are no others.
 */
function withDots(code: string, start: number, at: number, proposals: Proposal[]): Completions {
  const replacing = ({ text }: Proposal) => text !== undefined && /^(?:\?\.|\[)/.test(text);
  const plain = proposals.filter((proposal) => !replacing(proposal));
  if (plain.length > 0 || proposals.length === 0) return answer(code, start, keyEnd(code, start, at), plain);
  const dot = /\??\.\s*$/.exec(code.slice(0, start))?.index ?? start;
  return answer(code, dot, at, proposals);
}

/** A key that stands there already is replaced as a whole: what comes after the cursor is not to be left over. */
function keyEnd(code: string, start: number, at: number): number {
  if (!/[{,]\s*["']?$/.test(code.slice(0, start))) return at;
  const rest = /^([\p{ID_Continue}$-]*)["']?\s*:/u.exec(code.slice(at));
  return at + (rest?.[1].length ?? 0);
}

function answer(code: string, start: number, end: number, proposals: Proposal[]): Completions {
  const replaced = { start: codePointCount(code, start), end: codePointCount(code, end) };
  return replyOf(
    replaced,
    proposals.map(({ name, text = name, type }) => ({ ...replaced, text, type })),
  );
}

function answerOffers(code: string, end: number, offers: readonly Offer[]): Completions {
  const start = offers[0]?.start ?? end;
  const replaced = { start: codePointCount(code, start), end: codePointCount(code, end) };
  return replyOf(
    replaced,
    offers.slice(0, most).map(({ text, type, from }) => ({ ...replaced, text, type, from })),
  );
}

function replyOf({ start, end }: { start: number; end: number }, entries: { text: string }[]): Completions {
  return {
    matches: entries.map(({ text }) => text),
    cursor_start: start,
    cursor_end: end,
    metadata: { _jupyter_types_experimental: entries },
  };
}

function toProposal({ name, kind, sortText, insertText }: CompletionEntry): Proposal {
  return { name, text: insertText, type: typeOfKind[kind ?? 0] ?? "value", order: sortText ?? "11" };
}
