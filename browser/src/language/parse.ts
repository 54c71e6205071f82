/// <reference path="./astConverter.d.ts" />
import type { Grammar, Node, ParseResult } from "@six-steps/kernel/internal/language/platform.js";
import { astConverter } from "typescript-estree/ast-converter";
import { sourceFileOf } from "./sourceFile.js";
import { type SyntaxFault, syntaxError, treeError } from "./syntaxError.js";

const settings = { range: true, loc: true, comment: true, suppressDeprecatedPropertyWarnings: true };

/** TypeScript's own parser, its tree turned by typescript-eslint into the form that oxc's parser gives in Node. */
export function parse(text: string, language: Grammar | "js"): ParseResult {
  const file = sourceFileOf(text, language);
  const fault = syntaxError(file);
  if (fault) return refused(text, fault);
  const module: Seen = { importMetas: [], dynamicImports: [] };
  try {
    const { estree } = astConverter(file, { ...settings, jsx: language === "tsx" }, false);
    const { comments: found = [], ...program } = estree as unknown as ESTree;
    const comments = found.map(({ type, value, range: [start, end] }) => ({ type, value, start, end }));
    place(program, module);
    return { program, comments, errors: [], module } as unknown as ParseResult;
  } catch (thrown) {
    const fault = treeError(thrown);
    if (fault === undefined) throw thrown;
    return refused(text, fault);
  }
}

function refused(text: string, fault: SyntaxFault): ParseResult {
  const program = { type: "Program", body: [], sourceType: "module", start: 0, end: text.length };
  const module: Seen = { importMetas: [], dynamicImports: [] };
  return { program, comments: [], errors: [fault], module } as unknown as ParseResult;
}

/** A node of typescript-eslint's, which has `range` where oxc's has `start` and `end`. */
interface ESTree {
  type: string;
  range?: [number, number];
  loc?: unknown;
  start?: number;
  end?: number;
  comments?: { type: string; value: string; range: [number, number] }[];
}

/** What a script is rewritten by. */
interface Seen {
  importMetas: Node[];
  dynamicImports: Node[];
}

function place(node: ESTree, module: Seen): void {
  [node.start, node.end] = node.range as [number, number];
  delete node.range;
  delete node.loc;
  // It would lead `walk` upwards.
  Object.defineProperty(node, "parent", { value: undefined, enumerable: false, configurable: true });
  const { type, meta } = node as ESTree & { meta?: { name: string } };
  if (type === "MetaProperty" && meta?.name === "import") module.importMetas.push(node as unknown as Node);
  if (type === "ImportExpression") module.dynamicImports.push(node as unknown as Node);
  for (const value of Object.values(node)) {
    for (const child of [value].flat()) if (isNode(child)) place(child, module);
  }
}

function isNode(value: unknown): value is ESTree {
  return typeof value === "object" && value !== null && "range" in value && "type" in value;
}
