import { createRequire } from "node:module";
import { inProject } from "#setup/project.mjs";
import type ts from "../../browser/node_modules/typescript/lib/typescript.js";
import type { Chance } from "./edits.js";

/** TypeScript 6, whose compiler is a library: a reference that has nothing to do with how answers are compared. */
const typescript: typeof ts = createRequire(inProject("browser", "package.json"))("typescript");

const file = "answer.ts";

/** The code with every name that it declares below its top level replaced by another one, wherever it is meant. */
export function renamed(code: string, rename: (name: string) => string): string {
  const service = serviceFor(code);
  const tree = service.getProgram()?.getSourceFile(file) as ts.SourceFile;
  const edits = new Map<number, { end: number; text: string }>();
  for (const name of declaredBelow(tree)) {
    const found = service.findRenameLocations(file, name.getStart(tree), false, false, {
      providePrefixAndSuffixTextForRename: true,
    });
    for (const { textSpan, prefixText = "", suffixText = "" } of found ?? []) {
      const text = prefixText + rename(name.text) + suffixText;
      edits.set(textSpan.start, { end: textSpan.start + textSpan.length, text });
    }
  }
  return [...edits]
    .sort(([a], [b]) => b - a)
    .reduce((all, [start, { end, text }]) => all.slice(0, start) + text + all.slice(end), code);
}

function declaredBelow(tree: ts.SourceFile): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const look = (node: ts.Node) => {
    const declares =
      typescript.isParameter(node) ||
      typescript.isVariableDeclaration(node) ||
      typescript.isBindingElement(node) ||
      typescript.isFunctionDeclaration(node) ||
      typescript.isFunctionExpression(node);
    const isInType = typescript.isParameter(node) && typescript.isFunctionTypeNode(node.parent);
    const isTop = node.parent === tree || node.parent?.parent?.parent === tree;
    const isOfTop =
      isTop && (typescript.isFunctionDeclaration(node) || typescript.isVariableDeclaration(node));
    if (declares && !isOfTop && !isInType && node.name && typescript.isIdentifier(node.name)) {
      if (node.name.text !== "this") found.push(node.name); // a type for it, and no name
    }
    typescript.forEachChild(node, look);
  };
  look(tree);
  return found;
}

function serviceFor(code: string): ts.LanguageService {
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => (name === file ? typescript.ScriptSnapshot.fromString(code) : undefined),
    getCurrentDirectory: () => "/",
    getCompilationSettings: () => ({ noLib: true, target: typescript.ScriptTarget.ESNext }),
    getDefaultLibFileName: () => "lib.d.ts",
    fileExists: (name) => name === file,
    readFile: (name) => (name === file ? code : undefined),
  };
  return typescript.createLanguageService(host);
}

/** The code as TypeScript's own printer lays it out, without comments. */
export function reprinted(code: string): string {
  const tree = typescript.createSourceFile(file, code, typescript.ScriptTarget.ESNext, true);
  return typescript.createPrinter({ removeComments: true }).printFile(tree);
}

/** The code with spaces, and comments here and there, between its words. */
export function spaced(code: string, chance: Chance): string {
  const tree = typescript.createSourceFile(file, code, typescript.ScriptTarget.ESNext, true);
  const words: string[] = [];
  const look = (node: ts.Node) => {
    const children = node.getChildren(tree).filter((child) => !typescript.isJSDoc(child));
    const isTemplate = typescript.isTemplateExpression(node);
    if (children.length === 0 || isTemplate) words.push(node.getText(tree));
    else for (const child of children) look(child);
  };
  look(tree);
  const between = [" ", "  ", " /* so */ ", "\t"];
  return words
    .filter((word) => word !== "")
    .map(
      (word) =>
        word + (/^[{;,]$/.test(word) ? chance.of([...between, "\n", " // then\n"]) : chance.of(between)),
    )
    .join("");
}
