import { blankSourceFile } from "ts-blank-space";
import ts from "typescript";

/** Types become spaces, by TypeScript's own syntax tree. */
export function stripTypes(source: string): string | undefined {
  let isMore = false;
  const file = ts.createSourceFile("cell.ts", source, asModule, true);
  const code = blankSourceFile(file, () => {
    isMore = true;
  });
  return isMore ? undefined : code;
}

/** In which `await (x)` is no call, whether the text imports anything or not. */
const asModule: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ESNext,
  impliedNodeFormat: ts.ModuleKind.ESNext,
  setExternalModuleIndicator(file) {
    (file as unknown as { externalModuleIndicator: true }).externalModuleIndicator = true;
  },
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};
