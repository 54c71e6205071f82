import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckOptions } from "../../shared/tsconfig/notebookOptions.js";
import { cellOptions, virtualPrefix } from "../virtualFiles.js";
import { nodeTypes } from "./nodeTypes.js";
import { standardLibraries } from "./standardLibrary.js";

/** The paths of the files that exist for TypeScript alone. */
export interface VirtualPaths {
  config: string;
  /** What earlier cells declared, collapsed. */
  earlier: string;
  /** The cell at hand. */
  cell: string;
  /** The cell at hand, if it has JSX. */
  cellWithJsx: string;
  /** What the running Node has beyond its types. */
  further: string;
}

export function virtualPaths(folder: string): VirtualPaths {
  const path = (name: string) => join(folder, virtualPrefix + name).replaceAll("\\", "/");
  return {
    config: path("tsconfig.json"),
    earlier: path("earlier.ts"),
    cell: path("cell.ts"),
    cellWithJsx: path("cell.tsx"),
    further: path("further.d.ts"),
  };
}

/** The project that TypeScript checks cells in. Strict, unless the notebook's tsconfig.json says otherwise. */
export function virtualConfig(
  folder: string,
  paths: VirtualPaths,
  hasJsx: boolean,
  check: CheckOptions,
): string {
  const { files, typeRoots } = nodeTypes(folder);
  return JSON.stringify({
    compilerOptions: {
      ...cellOptions,
      lib: standardLibraries(),
      typeRoots,
      ...check,
      paths: { ...kernelTypes(folder), ...(check.paths as object | undefined) },
    },
    files: [
      ...files,
      kernelTypesOf("globals"),
      webAssembly,
      paths.further,
      paths.earlier,
      paths.cell,
      ...(hasJsx ? [paths.cellWithJsx] : []),
    ],
  });
}

/** Node's types say nothing of it. */
const webAssembly = pathOf("../../../declarations/webAssembly.d.ts");

/**
 * `@six-steps/kernel` is this kernel, also for a notebook whose folder has no such package; and `tslab` is what this
 * kernel has for it, even where that is installed.
 */
function kernelTypes(folder: string): Record<string, string[]> {
  const tslab = [kernelTypesOf("peers/tslab")];
  try {
    createRequire(join(folder, "notebook.js")).resolve("@six-steps/kernel/package.json");
    return { tslab };
  } catch {
    return { tslab, "@six-steps/kernel": [kernelTypesOf("index")] };
  }
}

/** The types of what a student may import from this kernel, or has without importing it. */
function kernelTypesOf(name: "index" | "globals" | "peers/tslab"): string {
  return pathOf(`../../api/${name}.d.ts`);
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url)).replaceAll("\\", "/");
}
