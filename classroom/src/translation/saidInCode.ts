import { walk } from "@six-steps/kernel/internal/language/syntaxTree.js";
import { parseSync } from "oxc-parser";

/** What a cell of code says: texts without their quotes, templates as a whole, comments. */
export interface Said {
  all: string[];
  /** Those that look like words for a reader: several words, or one with a colon. A name such as `"softmax"` is none. */
  words: string[];
}

/** @returns nothing said where the code does not parse */
export function saidInCode(code: string): Said {
  const { program, comments, errors } = parseSync("cell.ts", code, { lang: "ts", sourceType: "module" });
  if (errors.length > 0) return { all: [], words: [] };
  const texts: string[] = [];
  walk(program, (node) => {
    if (node.type === "ImportDeclaration") return false;
    const isText = node.type === "Literal" && typeof node.value === "string";
    if (!isText && node.type !== "TemplateLiteral") return undefined;
    texts.push(code.slice(node.start + 1, node.end - 1));
    return false;
  });
  const notes = comments.map(({ start, end }) => code.slice(start, end));
  const all = [...new Set([...texts, ...notes])];
  return { all, words: all.filter(isForReaders) };
}

const isForReaders = (text: string): boolean => {
  const alone = text.replace(/\$\{[^}]*\}/g, "0");
  return /\p{L}{2,},? \p{L}{2,}/u.test(alone) || (!text.startsWith("//") && /\p{L}{2,}:\s*$/u.test(alone));
};
