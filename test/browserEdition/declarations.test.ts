import assert from "node:assert/strict";
import { test } from "node:test";
import { compilerOptions, ts } from "@six-steps/browser/internal/language/compilerOptions.js";
import { declarationFiles } from "@six-steps/classroom/internal/editions/browser/declarations.js";

/** What TypeScript says against a word in place of `out`, in the file that says how tensors of ranks stand for each other. */
function saidAgainst(word: string): number[] {
  const files = new Map(Object.entries(declarationFiles()));
  const [path, text] = [...files].find(([path]) => path.endsWith("/tfjs-core/dist/tensor.d.ts")) ?? [];
  assert.ok(path && text);
  assert.equal(text.match(/\bout [A-Z] extends/g)?.length, 4);
  files.set(path, text.replaceAll(/\bout (?=[A-Z] extends)/g, word));
  const host = ts.createCompilerHost({});
  Object.assign(host, {
    fileExists: (name: string) => files.has(name),
    readFile: (name: string) => files.get(name),
    directoryExists: undefined,
    getCurrentDirectory: () => "/",
    getDefaultLibLocation: () => "/lib",
    getDefaultLibFileName: () => "/lib/lib.esnext.d.ts",
    getSourceFile(name: string, version: ts.ScriptTarget) {
      const found = files.get(name);
      return found === undefined ? undefined : ts.createSourceFile(name, found, version);
    },
  });
  const program = ts.createProgram(
    ["/kernel/globals.d.ts", "/kernel/environment.d.ts", path],
    { ...compilerOptions, skipLibCheck: false },
    host,
  );
  return program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ code }) => code);
}

test("what the page is told of tensors' ranks, so that it need not find it out for each cell, is true", () => {
  assert.deepEqual(saidAgainst("out "), saidAgainst(""));
  assert.ok(saidAgainst("in ").includes(2636));
});
