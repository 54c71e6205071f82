import { openBrackets } from "@six-steps/kernel/internal/language/advice/syntax/brackets.js";
import ts from "typescript";
import { nodeAt } from "./nodeAt.js";

/** Where TypeScript's parser finds a fault. */
export interface SyntaxPlace {
  source: string;
  /** The token that it points at. */
  start: number;
  end: number;
  /** What oxc's parser calls it. */
  found: string;
  /** What TypeScript says is lacking. */
  lacking: string;
  /** The end of the token before. */
  before: number;
  lineEnd: number;
  /** Where the text begins that does not end. */
  text: number;
  /** What the token stands in. */
  around: Around;
  /** The constant without a value that it follows. */
  constant?: { start: number; end: number };
}

interface Around {
  bracket?: string;
  start?: number;
  /** The head of a `for`, entries with commas between them, a class, or anything else. */
  kind: "head" | "list" | "class" | "other";
}

export function syntaxPlace(
  file: ts.SourceFile,
  { start, length, messageText }: ts.DiagnosticWithLocation,
): SyntaxPlace {
  const source = file.text;
  const before = source.slice(0, start).replace(/(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)+$/, "").length;
  const lineEnd = /\r?\n|$/.exec(source.slice(start)) as RegExpExecArray;
  const constant = /\bconst\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)(?:\s*:[^=;\n]*)?$/u.exec(
    source.slice(0, before),
  );
  const nameAt = constant ? constant.index + constant[0].indexOf(constant[1], "const".length) : 0;
  return {
    source,
    start,
    ...tokenAt(source, start, length),
    lacking: /^'(.+)' expected/.exec(ts.flattenDiagnosticMessageText(messageText, ""))?.[1] ?? "",
    before,
    lineEnd: start + lineEnd.index,
    text: textBefore(file, start),
    around: aroundOf(source.slice(0, start)),
    constant: constant ? { start: nameAt, end: nameAt + constant[1].length } : undefined,
  };
}

function tokenAt(source: string, start: number, length: number): { end: number; found: string } {
  if (source.slice(start).trim() === "") return { end: start, found: "EOF" };
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, source);
  scanner.setTextPos(start);
  const kind = scanner.scan();
  const text = scanner.getTokenText();
  const end = Math.max(start + length, scanner.getTextPos());
  if (kind === ts.SyntaxKind.Identifier) return { end, found: "Identifier" };
  if (kind === ts.SyntaxKind.StringLiteral) return { end, found: "string" };
  if (kind === ts.SyntaxKind.NumericLiteral) return { end, found: /[.e]/.test(text) ? "float" : "decimal" };
  return { end, found: text };
}

function textBefore(file: ts.SourceFile, position: number): number {
  for (let at = position; at >= 0 && at > position - 2; at--) {
    const node = nodeAt(file, at);
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) return node.getStart(file);
  }
  const line = file.text.slice(file.text.lastIndexOf("\n", position - 1) + 1, position);
  const quote = /["'`]/.exec(line);
  return quote ? position - line.length + quote.index : position;
}

function aroundOf(text: string): Around {
  const open = openBrackets(text)?.at(-1);
  if (open === undefined) return { kind: "other" };
  const head = text.slice(0, open.start).trimEnd();
  const kind = open.bracket === "(" ? roundKind(head) : open.bracket === "{" ? braceKind(head) : "list";
  return { ...open, kind };
}

function roundKind(head: string): Around["kind"] {
  if (/\bfor(?:\s+await)?$/.test(head)) return "head";
  return /(?:^|[^.\p{ID_Continue}$])(?:if|while|switch|catch|with)$/u.test(head) ? "other" : "list";
}

function braceKind(head: string): Around["kind"] {
  if (/\bclass\b[^{}()]*$/.test(head)) return "class";
  const isValue = /(?:[(,[:?&|]|(?:^|[^=!<>])=|\b(?:return|import|export|const|let|var))$/.test(head);
  return isValue && !/\)\s*:$/.test(head) ? "list" : "other";
}
