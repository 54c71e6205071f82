import type { LanguagePlatform } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";
import { lower } from "./lower.js";
import { stripTypes } from "./stripTypes.js";
import { declarations, PageTypeScript } from "./typeScript.js";
import { elsewhere, unavailable } from "./unavailable.js";

/** The language room's place in a page: TypeScript 6 does everything but parse cells. */
export const platform: LanguagePlatform = {
  stripTypes,
  lower,
  stopLowering: async () => {},
  typeScript: (folder) => new PageTypeScript(folder),
  runtime: "",
  lacking: () => [],
  absent: () => [],
  syntax: async () => ts as never,
  localFiles: async () => [],
  isFile: async () => false,
  unavailable: (specifier) => unavailable(specifier, packages()),
  elsewhere,
  importable: async () => ({ packages: packages(), builtins: [] }),
  packages: async () => packages().map((name) => ({ name, type: "module", order: "11" })),
};

/** Those whose types the site carries and a cell may import by name. */
function packages(): string[] {
  const names = [...declarations.keys()].flatMap(
    (path) => /\/node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)];
}
