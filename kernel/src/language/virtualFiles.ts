import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Part of the name of every file that only TypeScript sees. They stand in the notebook's folder, as it sees it. */
export const virtualPrefix = ".~six-steps-kernel-";

/** Where the cell that is being checked imports what earlier cells declared from. */
export const earlierSpecifier = `./${virtualPrefix}earlier`;

/** The paths of the files that exist for TypeScript alone. */
export interface VirtualPaths {
  config: string;
  /** What earlier cells declared, collapsed. */
  earlier: string;
  /** The cell at hand. */
  cell: string;
}

export function virtualPaths(folder: string): VirtualPaths {
  const path = (name: string) => join(folder, virtualPrefix + name).replaceAll("\\", "/");
  return {
    config: path("tsconfig.json"),
    earlier: path("earlier.ts"),
    cell: path("cell.ts"),
  };
}

/**
 * The project that TypeScript checks cells in. Strict, whatever a tsconfig.json beside the notebook says: the same cell
 * means the same everywhere. Without the names of a browser, since `name`, `length`, `status` and `event` would hide
 * slips of the pen.
 */
export function virtualConfig(folder: string, paths: VirtualPaths): string {
  return JSON.stringify({
    compilerOptions: {
      target: "esnext",
      module: "preserve",
      moduleResolution: "bundler",
      moduleDetection: "force",
      lib: ["esnext"],
      types: [],
      strict: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      allowJs: true,
      esModuleInterop: true,
      skipLibCheck: true,
      noEmit: true,
      paths: kernelTypes(folder),
    },
    files: [...nodeTypes(folder), kernelTypesOf("globals"), paths.earlier, paths.cell],
  });
}

const own = createRequire(import.meta.url);

/** Node's types: those of the notebook's project, else the kernel's own. */
function nodeTypes(folder: string): string[] {
  for (const require of [createRequire(join(folder, "notebook.js")), own]) {
    try {
      return [join(dirname(require.resolve("@types/node/package.json")), "index.d.ts").replaceAll("\\", "/")];
    } catch {
      // Not installed there.
    }
  }
  return [];
}

/** `@six-steps/kernel` is this kernel, also for a notebook whose folder has no such package. */
function kernelTypes(folder: string): Record<string, string[]> | undefined {
  try {
    createRequire(join(folder, "notebook.js")).resolve("@six-steps/kernel/package.json");
    return undefined;
  } catch {
    return { "@six-steps/kernel": [kernelTypesOf("index")] };
  }
}

/** The types of what a student may import from this kernel, or has without importing it. */
function kernelTypesOf(name: "index" | "globals"): string {
  return fileURLToPath(new URL(`../api/${name}.d.ts`, import.meta.url)).replaceAll("\\", "/");
}
