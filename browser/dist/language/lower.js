import ts from "typescript";
/** Enums, namespaces, decorators, `using` and JSX, by TypeScript itself. */
export async function lower(source, name, jsx) {
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: jsx ? `${name}.tsx` : `${name}.ts`,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      useDefineForClassFields: true,
      sourceMap: true,
      ...(jsx && jsxOptions(jsx)),
    },
  });
  const map = { ...JSON.parse(sourceMapText), sources: [name] };
  return { code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ""), map };
}
function jsxOptions({ automatic, importSource, factory, fragment }) {
  return automatic
    ? { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: importSource }
    : { jsx: ts.JsxEmit.React, jsxFactory: factory, jsxFragmentFactory: fragment };
}
//# sourceMappingURL=lower.js.map
