import type { Project, Signature, Symbol as TypeScriptSymbol } from "typescript/unstable/async";
import { withoutHiddenNames } from "./cellNames.js";
import { utf16Index } from "./codePoints.js";
import { draftOf } from "./draft.js";
import type { EarlierCells } from "./earlierCells.js";
import type { Inspection } from "./language.js";
import type { TypeScript } from "./typeScript.js";
import { virtualPrefix } from "./virtualFiles.js";

const nothing: Inspection = { found: false, data: {}, metadata: {} };
const noTruncation = 1;
const shownOverloads = 5;

/** Explains the name at the cursor, or the function whose call the cursor is in. */
export async function inspect(
  code: string,
  cursor: number,
  detailLevel: 0 | 1,
  earlier: EarlierCells,
  typeScript: TypeScript,
): Promise<Inspection> {
  const name = nameAt(code, utf16Index(code, cursor));
  if (!name) return nothing;
  const draft = draftOf(code, earlier);
  const file = typeScript.paths.cell;
  const found = await typeScript.withProject({ earlier: earlier.text, cell: draft.text }, (project) =>
    explain(project, file, draft.text, draft.offset + name.start, name.text, draft.offset),
  );
  if (!found) return nothing;
  const declared = earlier.get(name.text) ?? earlier.type(name.text);
  if (/^(?:module|namespace) /.test(found.declaration) && declared?.text.startsWith("import")) {
    found.declaration = declared.text.replace(/ export \{.*$/s, "");
  }
  const source = detailLevel === 1 && !name.isMember ? declared?.source : undefined;
  return {
    found: true,
    data: {
      "text/plain": [found.declaration, found.documentation, source].filter(Boolean).join("\n\n"),
      "text/markdown": [fenced(found.declaration), found.documentation, source && fenced(source)]
        .filter(Boolean)
        .join("\n\n"),
    },
    metadata: {},
  };
}

function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

interface Name {
  text: string;
  start: number;
  /** It stands after a dot. */
  isMember: boolean;
}

/** The name at the cursor, or before the parenthesis that is open there. */
function nameAt(code: string, at: number): Name | undefined {
  const words = [...code.matchAll(/[\p{ID_Start}$_#][\p{ID_Continue}$]*/gu)];
  const tokens = [...code.matchAll(/\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g)];
  const inToken = ({ index, 0: token }: RegExpExecArray) =>
    index < at && at < index + token.length + (token.startsWith("//") ? 1 : 0);
  if (tokens.some(inToken)) {
    return enclosingCall(code, at, words);
  }
  const word = words.find(({ index, 0: text }) => index <= at && at <= index + text.length);
  return word ? toName(code, word) : enclosingCall(code, at, words);
}

function enclosingCall(code: string, at: number, words: RegExpExecArray[]): Name | undefined {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    if (")]}".includes(code[index])) depth++;
    if (!"([{".includes(code[index]) || depth-- > 0) continue;
    depth = 0;
    if (code[index] !== "(") continue;
    const head = code
      .slice(0, index)
      .replace(/<[^<>]*>$/, "")
      .trimEnd();
    const word = words.find(({ index: start, 0: text }) => start + text.length === head.length);
    if (word && !/^(?:if|for|while|switch|catch|return|await)$/.test(word[0])) return toName(code, word);
  }
}

function toName(code: string, { index, 0: text }: RegExpExecArray): Name {
  return { text, start: index, isMember: /\.\s*$/.test(code.slice(0, index)) };
}

/** TypeScript's `SymbolFlags`: a value, a type, a namespace, an import. */
const anyMeaning = 111551 | 788968 | 1920 | 2097152;

interface Explanation {
  declaration: string;
  documentation: string;
}

async function explain(
  project: Project,
  file: string,
  text: string,
  position: number,
  name: string,
  headLength: number,
): Promise<Explanation | undefined> {
  const { checker } = project;
  const at =
    (await checker.getSymbolAtPosition(file, position)) ??
    (await checker.resolveName(name, anyMeaning, { document: file, position }));
  if (!at || (await checker.isUnknownSymbol(at)) || at.name.includes(virtualPrefix)) return;
  const symbol = at.flags & 0x200000 ? await checker.getAliasedSymbol(at) : at;
  if (await checker.isUnknownSymbol(symbol))
    return { declaration: `import ${at.name}: any`, documentation: "" };
  const declaration = await declarationOf(project, file, position, symbol, at.name);
  const documented =
    (await isDocumented(project, symbol)) ?? (await behind(project, file, text, at.name, headLength));
  return {
    declaration: withoutHiddenNames(declaration)
      .replace(/\bimport\("[^"]*"\)\./g, "")
      .replace(/\\u([0-9A-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    documentation: documented ? await documentationOf(project, documented) : "",
  };
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
async function behind({ checker }: Project, file: string, text: string, name: string, headLength: number) {
  const at = text.slice(0, headLength).search(new RegExp(`[{,] ${name.replaceAll("$", "\\$")} as `));
  if (at < 0) return;
  const alias = await checker.getSymbolAtPosition(file, at + 2 + name.length + " as ".length);
  return alias && alias.flags & 0x200000 ? await checker.getAliasedSymbol(alias) : undefined;
}

async function declarationOf(
  project: Project,
  file: string,
  position: number,
  symbol: TypeScriptSymbol,
  name: string,
): Promise<string> {
  const { checker, program } = project;
  const { flags } = symbol;
  const source = await program.getSourceFile(file);
  if (flags & 32) return `class ${name}`;
  if (flags & 64) return `interface ${name}`;
  if (flags & 524288) {
    const type = await checker.getDeclaredTypeOfSymbol(symbol);
    // With the flag, the alias is not answered by its own name.
    return `type ${name} = ${await checker.typeToString(type, source, noTruncation | inTypeAlias)}`;
  }
  if (flags & (128 | 256)) return `${flags & 128 ? "const " : ""}enum ${name}`;
  if (flags & (512 | 1024) && !(flags & 16)) {
    return /^"/.test(symbol.name) ? `module ${name}` : `namespace ${name}`;
  }
  if (flags & 262144) return `(type parameter) ${name}`;
  const type = (await checker.getTypeAtPosition(file, position)) ?? (await checker.getTypeOfSymbol(symbol));
  if (!type) return name;
  const isMethod = Boolean(flags & 8192);
  if (isMethod || flags & 16) {
    const signatures = await checker.getSignaturesOfType(type, 0);
    const head = isMethod ? `(method) ${name}` : `function ${name}`;
    if (signatures.length > 0) return await overloads(project, head, signatures, source);
  }
  const printed = await checker.typeToString(type, source, noTruncation);
  if (flags & (4 | 32768 | 65536)) return `(property) ${name}: ${printed}`;
  if (flags & 8) return `(enum member) ${name}: ${printed}`;
  return `${await variableKind(symbol)} ${name}: ${printed}`;
}

/** TypeScript's `NodeBuilderFlags.InTypeAlias`. */
const inTypeAlias = 8388608;

async function overloads(
  { checker, emitter }: Project,
  head: string,
  signatures: readonly Signature[],
  source: Awaited<ReturnType<Project["program"]["getSourceFile"]>>,
): Promise<string> {
  const { SyntaxKind } = await import("typescript/unstable/ast");
  const lines = await Promise.all(
    signatures.slice(0, shownOverloads).map(async (signature) => {
      const kind = SyntaxKind.MethodSignature;
      const node = await checker.signatureToSignatureDeclaration(signature, kind, source, noTruncation);
      return head + (node ? (await emitter.printNode(node)).replace(/;$/, "") : "()");
    }),
  );
  const more = signatures.length - lines.length;
  if (more > 0) lines.push(`// and ${more} more`);
  return lines.join("\n");
}

async function variableKind({ valueDeclaration }: TypeScriptSymbol): Promise<string> {
  if (!valueDeclaration) return "var";
  const { SyntaxKind, NodeFlags } = await import("typescript/unstable/ast");
  if (valueDeclaration.kind === SyntaxKind.Parameter) return "(parameter)";
  const node = await valueDeclaration.resolve();
  const flags = node?.parent?.flags ?? 0;
  if (flags & NodeFlags.Const) return "const";
  return flags & NodeFlags.Let ? "let" : "var";
}

async function documentationOf({ checker }: Project, symbol: TypeScriptSymbol): Promise<string> {
  const [comment, tags] = await Promise.all([
    symbol.getDocumentationComment(checker),
    symbol.getJsDocTags(checker),
  ]);
  const lines = tags.map(({ name, text = "" }) => {
    if (name === "example") return `*@example*\n\n${text.includes("```") ? text : fenced(text)}`;
    const [, subject, rest] = /^(\S+)\s*-?\s*([\s\S]*)$/.exec(text) ?? [];
    if ((name === "param" || name === "template") && subject)
      return `*@${name}* \`${subject}\` ${rest}`.trimEnd();
    return `*@${name}* ${text}`.trimEnd();
  });
  return [comment, ...lines].filter(Boolean).join("\n\n");
}
