import ts from "typescript";

/** TypeScript 6, for who makes the site as well: the project's own is 7. */
export { ts };

/** As the kernel checks in Node: see its `virtualConfig`. */
export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.esnext.d.ts"],
  types: [],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  allowJs: true,
  esModuleInterop: true,
  noEmit: true,
  paths: { "@six-steps/kernel": ["/kernel/index.d.ts"], tslab: ["/kernel/peers/tslab.d.ts"] },
};
