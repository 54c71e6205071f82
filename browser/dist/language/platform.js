import ts from "typescript";
import { lower } from "./lower.js";
import { parse } from "./parse.js";
import { stripTypes } from "./stripTypes.js";
import { declarations, PageTypeScript } from "./typeScript.js";
/** The language room's place in a page: TypeScript 6 does everything. */
export const platform = {
  parse,
  stripTypes,
  lower,
  stopLowering: async () => {},
  typeScript: (folder) => new PageTypeScript(folder),
  runtime: "",
  lacking: () => [],
  absent: () => [],
  syntax: async () => ts,
  localFiles: async () => [],
  isFile: async () => false,
  importable: async () => ({ packages: packages(), builtins: [] }),
  packages: async () => packages().map((name) => ({ name, type: "module", order: "11" })),
};
/** Those whose types the site carries and a cell may import by name. */
function packages() {
  const names = [...declarations.keys()].flatMap(
    (path) => /\/node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)];
}
//# sourceMappingURL=platform.js.map
