import { readFileSync } from "node:fs";
import vm from "node:vm";
import { folder } from "@six-steps/browser/internal/language/compilerOptions.js";
import type { ScopedCells } from "@six-steps/browser/internal/language/scopedCells.js";
import { bundle, parserWasm } from "@six-steps/classroom/internal/editions/browser/bundle.js";
import { declarationFiles } from "@six-steps/classroom/internal/editions/browser/declarations.js";
import type { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { parse } from "@six-steps/kernel/internal/language/parse.js";
import { inProject } from "#setup/project.mjs";

export { folder };

/** The language room as a page has it, in a context that has nothing of Node's. */
export interface PageRoom {
  createLanguage: typeof createLanguage;
  parse: typeof parse;
  ScopedCells: typeof ScopedCells;
}

const entry = `
export { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
export { parse } from "@six-steps/kernel/internal/language/parse.js";
export { startParser } from "./language/oxcBinding.js";
export { declarations } from "./language/typeScript.js";
export { ScopedCells } from "./language/scopedCells.js";
`;

let code: Promise<string> | undefined;

/** For each call a room of its own. The first takes some seconds. */
export async function pageRoom(): Promise<PageRoom> {
  code ??= bundle("", {
    entryPoints: [],
    stdin: { contents: entry, resolveDir: inProject("browser", "dist") },
    format: "iife",
    globalName: "room",
  });
  const context = vm.createContext({
    TextDecoder,
    TextEncoder,
    btoa,
    atob,
    URL,
    performance,
    setTimeout,
    clearTimeout,
  });
  vm.runInContext(await code, context, { filename: "room.js" });
  const room = vm.runInContext("room", context) as PageRoom & {
    declarations: Map<string, string>;
    startParser(wasm: Uint8Array): Promise<void>;
  };
  await room.startParser(readFileSync(parserWasm));
  for (const [path, text] of Object.entries(declarationFiles())) room.declarations.set(path, text);
  return room;
}
