import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const own = createRequire(import.meta.url);

/** Where Node is described to TypeScript. */
export interface NodeTypes {
  files: string[];
  /** Where packages that ask for Node's types find the same ones; nothing where they do so by themselves. */
  typeRoots?: string[];
}

/**
 * Node's types: those of the notebook's project, unless they are of an older Node than the one that runs, and the
 * kernel's own are of a later one. Nobody chooses such: npm puts there what some package asks for.
 */
export function nodeTypes(folder: string): NodeTypes {
  const ofNotebook = typesBy(createRequire(join(folder, "notebook.js")));
  const ofKernel = typesBy(own);
  const running = Number.parseInt(process.versions.node, 10);
  const isOld = ofNotebook && ofKernel && ofNotebook.node < Math.min(running, ofKernel.node);
  const types = isOld ? ofKernel : (ofNotebook ?? ofKernel);
  if (!types) return { files: [] };
  const files = [`${types.folder}/index.d.ts`];
  return isOld ? { files, typeRoots: [dirname(types.folder)] } : { files };
}

function typesBy(require: NodeJS.Require): { folder: string; node: number } | undefined {
  try {
    const path = require.resolve("@types/node/package.json");
    const { version } = require(path) as { version: string };
    return { folder: dirname(path).replaceAll("\\", "/"), node: Number.parseInt(version, 10) };
  } catch {
    return undefined; // Not installed there.
  }
}
