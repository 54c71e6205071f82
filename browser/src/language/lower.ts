import type { Lowered } from "@six-steps/kernel/internal/language/platform.js";
import type { JsxSettings } from "@six-steps/kernel/internal/shared/jsx.js";
import ts from "typescript";

/** Enums, namespaces, decorators, `using` and JSX, by TypeScript itself. */
export async function lower(source: string, name: string, jsx?: JsxSettings): Promise<Lowered> {
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: jsx ? `${name}.tsx` : `${name}.ts`,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      verbatimModuleSyntax: true,
      useDefineForClassFields: true,
      sourceMap: true,
      ...(jsx && jsxOptions(jsx)),
    },
  });
  const map = { ...JSON.parse(sourceMapText as string), sources: [name] };
  // TypeScript marks a module as one by an `export {}` at its end, which would be what the cell ends with.
  return { code: outputText.replace(/(?:(?<=\n)export \{\};\s*)?\/\/# sourceMappingURL=.*\s*$/, ""), map };
}

function jsxOptions({ automatic, importSource, factory, fragment }: JsxSettings): ts.CompilerOptions {
  return automatic
    ? { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: importSource }
    : { jsx: ts.JsxEmit.React, jsxFactory: factory, jsxFragmentFactory: fragment };
}
