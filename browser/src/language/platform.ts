import type { LanguagePlatform } from "@six-steps/kernel/internal/language/platform.js";
import ts from "typescript";
import { lower } from "./lower.js";
import { stripTypes } from "./stripTypes.js";
import { PageTypeScript } from "./typeScript.js";
import { carried, elsewhere, unavailable } from "./unavailable.js";

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
  unavailable,
  elsewhere,
  importable: async () => ({ packages: carried, builtins: [] }),
  packages: async () => carried.map((name) => ({ name, type: "module", order: "11" })),
};
