import vm from "node:vm";
import type { ScopedCells } from "@six-steps/browser/internal/language/scopedCells.js";
import { bundle } from "@six-steps/classroom/internal/editions/browser/bundle.js";
import { declarationFiles } from "@six-steps/classroom/internal/editions/browser/declarations.js";
import type { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { LanguagePlatform } from "@six-steps/kernel/internal/language/platform.js";
import { inProject } from "#setup/project.mjs";

/** The language room as a page has it, in a context that has nothing of Node's. */
export interface PageRoom {
  createLanguage: typeof createLanguage;
  platform: LanguagePlatform;
  ScopedCells: typeof ScopedCells;
}

const entry = `
export { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
export { platform } from "./language/platform.js";
export { declarations } from "./language/typeScript.js";
export { ScopedCells } from "./language/scopedCells.js";
`;

/** For each call a room of its own. Takes some seconds. */
export async function pageRoom(): Promise<PageRoom> {
  const resolveDir = inProject("browser", "dist");
  const code = await bundle("", {
    entryPoints: [],
    stdin: { contents: entry, resolveDir },
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
  vm.runInContext(code, context, { filename: "room.js" });
  const room = vm.runInContext("room", context) as PageRoom & { declarations: Map<string, string> };
  for (const [path, text] of Object.entries(declarationFiles())) room.declarations.set(path, text);
  return room;
}
