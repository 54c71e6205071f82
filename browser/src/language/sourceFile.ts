import type { Grammar } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";

const kinds = { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, js: ts.ScriptKind.JS };

/** A text as TypeScript's parser reads it: a module, in which `await (x)` is no call, whether it imports anything or not. */
export function sourceFileOf(text: string, language: Grammar | "js"): ts.SourceFile {
  return ts.createSourceFile(
    `cell.${language}`,
    text,
    {
      languageVersion: ts.ScriptTarget.ESNext,
      impliedNodeFormat: ts.ModuleKind.ESNext,
      setExternalModuleIndicator(file) {
        (file as unknown as { externalModuleIndicator: true }).externalModuleIndicator = true;
      },
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    },
    true,
    kinds[language],
  );
}
