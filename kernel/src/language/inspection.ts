import { importedModules, withoutHiddenNames } from "./cellNames.js";
import { utf16Index } from "./codePoints.js";
import { documentationOf, fenced } from "./documentation.js";
import { draftOf } from "./draft.js";
import type { EarlierCells } from "./earlierCells.js";
import { type EnclosingCall, enclosingCall } from "./enclosingCall.js";
import type { Inspection } from "./language.js";
import type { Project, TypeScript, TypeScriptSource, TypeScriptSymbol } from "./platform.js";
import { type SignatureHelp, signatureHelp } from "./signatureHelp.js";
import { symbolDeclaration } from "./symbolDeclaration.js";
import { virtualPrefix } from "./virtualFiles.js";

const nothing: Inspection = { found: false, data: {}, metadata: {} };

/** Explains the name at the cursor; between a call's brackets, what is called and the parameter that is meant. */
export async function inspect(
  code: string,
  cursor: number,
  detailLevel: 0 | 1,
  earlier: EarlierCells,
  typeScript: TypeScript,
): Promise<Inspection> {
  const at = utf16Index(code, cursor);
  const name = nameAt(code, at);
  if (!name && !code.includes("(")) return nothing;
  // With the modules at hand, types are printed by the names that students know.
  const draft = draftOf(code, earlier, importedModules(earlier));
  const texts = { earlier: earlier.text, cell: draft.text, grammar: draft.grammar };
  const found = await typeScript.withProject(texts, async (project, file) => {
    const source = await project.program.getSourceFile(file);
    if (!source) return;
    const place: Place = { project, source, file, headLength: draft.offset };
    const call = await enclosingCall(source, draft.offset + at);
    const explainName = async () => name && explain(place, { ...name, start: draft.offset + name.start });
    const explainCall = async () => call && explainCallee(place, call);
    return call?.begins
      ? ((await explainCall()) ?? (await explainName()))
      : ((await explainName()) ?? (await explainCall()));
  });
  if (!found) return nothing;
  const { name: explained, parameter, documentation } = found;
  let { declaration } = found;
  const declared = earlier.get(explained.text) ?? earlier.type(explained.text);
  if (/^(?:module|namespace) /.test(declaration) && declared?.text.startsWith("import")) {
    declaration = declared.text.replace(/ export \{.*$/s, "");
  }
  const written = detailLevel === 1 && !explained.isMember ? declared?.source : undefined;
  const sections = (format: (code: string) => string, argument?: string) =>
    [format(declaration), argument, documentation, written && format(written)].filter(Boolean).join("\n\n");
  return {
    found: true,
    data: {
      "text/plain": sections((code) => code, parameter && argumentText(parameter, (code) => code)),
      "text/markdown": sections(fenced, parameter && argumentText(parameter, (code) => `**\`${code}\`**`)),
    },
    metadata: {},
  };
}

function argumentText(
  { declaration, documentation }: NonNullable<SignatureHelp["parameter"]>,
  format: (code: string) => string,
): string {
  return `→ ${format(plainCode(declaration))} ${documentation}`.trimEnd();
}

interface Name {
  text: string;
  start: number;
  /** It stands after a dot. */
  isMember: boolean;
}

/** The name at the cursor, outside of comments and strings. */
function nameAt(code: string, at: number): Name | undefined {
  const tokens = [...code.matchAll(/\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g)];
  const inToken = ({ index, 0: token }: RegExpExecArray) =>
    index < at && at < index + token.length + (token.startsWith("//") ? 1 : 0);
  if (tokens.some(inToken)) return;
  const words = [...code.matchAll(/[\p{ID_Start}$_#][\p{ID_Continue}$]*/gu)];
  const word = words.find(({ index, 0: text }) => index <= at && at <= index + text.length);
  return word && nameIn(code, word.index, word[0]);
}

function nameIn(code: string, start: number, text: string): Name {
  return { text, start, isMember: /\.\s*$/.test(code.slice(0, start)) };
}

/** TypeScript's `SymbolFlags`: a value, a type, a namespace, an import. */
const anyMeaning = 111551 | 788968 | 1920 | 2097152;

/** The code that is looked at, as TypeScript sees it. */
interface Place {
  project: Project;
  source: TypeScriptSource;
  file: string;
  /** Where the student's code starts. */
  headLength: number;
}

interface Explanation {
  name: Name;
  declaration: string;
  parameter?: SignatureHelp["parameter"];
  documentation: string;
}

async function explain(place: Place, name: Name): Promise<Explanation | undefined> {
  const { project, source, file } = place;
  const found = await symbolAt(place, name);
  if (!found) return;
  const { symbol, known } = found;
  if (!symbol) return { name, declaration: `import ${known}: any`, documentation: "" };
  const declaration = await symbolDeclaration(project, file, source, name.start, symbol, known);
  return {
    name,
    declaration: plainCode(declaration),
    documentation: await documentationFor(place, symbol, known),
  };
}

async function explainCallee(place: Place, call: EnclosingCall): Promise<Explanation | undefined> {
  const { project, source } = place;
  const start = call.callee.getStart(source);
  const name = nameIn(source.text, start, source.text.slice(start, call.callee.end));
  // What a call gives back may be called in its turn: it has no name.
  const found = /^[\p{ID_Continue}$#]+$/u.test(name.text) ? await symbolAt(place, name) : undefined;
  const help = await signatureHelp(project, source, call, found?.symbol);
  if (!help) return found && explain(place, name);
  return {
    name,
    declaration: plainCode(help.signatures),
    parameter: help.parameter,
    documentation: found?.symbol ? await documentationFor(place, found.symbol, found.known) : "",
  };
}

/** What a name means: no symbol for an import of unknown type. */
async function symbolAt(
  { project: { checker }, file }: Place,
  { text, start }: Name,
): Promise<{ symbol?: TypeScriptSymbol; known: string } | undefined> {
  const at =
    (await checker.getSymbolAtPosition(file, start)) ??
    (await checker.resolveName(text, anyMeaning, { document: file, position: start }));
  if (!at || (await checker.isUnknownSymbol(at)) || at.name.includes(virtualPrefix)) return;
  const symbol = at.flags & 0x200000 ? await checker.getAliasedSymbol(at) : at;
  return { symbol: (await checker.isUnknownSymbol(symbol)) ? undefined : symbol, known: at.name };
}

/** As the student would write it. */
function plainCode(declaration: string): string {
  return withoutHiddenNames(declaration)
    .replace(/\bimport\("[^"]*"\)\./g, "")
    .replace(/\\u([0-9A-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

async function documentationFor(place: Place, symbol: TypeScriptSymbol, name: string): Promise<string> {
  const documented = (await isDocumented(place.project, symbol)) ?? (await behind(place, name));
  return documented ? await documentationOf(place.project, documented) : "";
}

async function isDocumented(
  { checker }: Project,
  symbol: TypeScriptSymbol,
): Promise<TypeScriptSymbol | undefined> {
  const [comment, tags] = await Promise.all([
    symbol.getDocumentationComment(checker),
    symbol.getJsDocTags(checker),
  ]);
  return comment || tags.length > 0 ? symbol : undefined;
}

/** The earlier cell's variable that one of the cell's stands for: it has the comment. */
async function behind(
  { project: { checker }, source, file, headLength }: Place,
  name: string,
): Promise<TypeScriptSymbol | undefined> {
  const at = source.text.slice(0, headLength).search(new RegExp(`[{,] ${name.replaceAll("$", "\\$")} as `));
  if (at < 0) return;
  const alias = await checker.getSymbolAtPosition(file, at + 2 + name.length + " as ".length);
  return alias && alias.flags & 0x200000 ? await checker.getAliasedSymbol(alias) : undefined;
}
