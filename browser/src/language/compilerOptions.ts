import { cellOptions } from "@six-steps/kernel/internal/language/virtualFiles.js";
import ts from "typescript";

/** TypeScript 6, for whoever makes the site as well: the project's own is 7. */
export { ts };

/** Where a page's cells stand, and the packages that they import under `node_modules`. There is no such folder. */
export const folder = "/notebooks";

const paths = { "@six-steps/kernel": ["/kernel/index.d.ts"], tslab: ["/kernel/peers/tslab.d.ts"] };

/** As the kernel checks in Node. */
export const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(
  { ...cellOptions, paths },
  folder,
);
