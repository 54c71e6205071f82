import vm from "node:vm";
import { folder } from "@six-steps/browser/internal/folder.js";
import type { ScopedCells } from "@six-steps/browser/internal/language/scopedCells.js";
import { bundle } from "@six-steps/classroom/internal/editions/browser/bundle.js";
import { declarationFiles } from "@six-steps/classroom/internal/editions/browser/declarations.js";
import type { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { LanguagePlatform } from "@six-steps/kernel/internal/language/platform.js";
import { inProject } from "#setup/project.mjs";

export { folder };

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
  const room = vm.runInContext("room", context) as PageRoom & { declarations: Map<string, string> };
  for (const [path, text] of Object.entries(declarationFiles())) room.declarations.set(path, text);
  return room;
}
