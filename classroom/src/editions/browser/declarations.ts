import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compilerOptions, folder, ts } from "@six-steps/browser/internal/language/compilerOptions.js";
import { inProject } from "../../../../setup/project.mjs";

const typeScript = dirname(createRequire(inProject("browser", "package.json")).resolve("typescript"));

/**
 * The declaration files that TypeScript reads for a cell that imports all that the site carries, by the paths that they have in
 * the page.
 *
 * @throws {Error} if they have errors
 */
export function declarationFiles(): Record<string, string> {
  const cell = `${folder}/cell.ts`;
  const text = 'import * as all from "six-steps"; import * as kernel from "@six-steps/kernel"; all; kernel;';
  const touched = new Map<string, string>();
  const read = (path: string) => {
    if (path === cell) return text;
    const place = onDisk(path);
    if (!place || !existsSync(place) || !statSync(place).isFile()) return undefined;
    const written = readFileSync(place, "utf8");
    const found = path.endsWith(tensors) ? withVariances(written) : written;
    touched.set(path, found);
    return found;
  };
  const host: ts.CompilerHost = {
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
    directoryExists(path) {
      const place = onDisk(`${path}/`);
      return [folder, `${folder}/node_modules`].includes(path) || Boolean(place && existsSync(place));
    },
    getDirectories: () => [],
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile() {},
    getDefaultLibFileName: () => "/lib/lib.esnext.d.ts",
    getDefaultLibLocation: () => "/lib",
    getSourceFile(path, version) {
      const found = read(path);
      return found === undefined ? undefined : ts.createSourceFile(path, found, version);
    },
  };
  const program = ts.createProgram(
    ["/kernel/globals.d.ts", "/kernel/environment.d.ts", "/kernel/peers/tslab.d.ts", cell],
    compilerOptions,
    host,
  );
  const [first] = ts.getPreEmitDiagnostics(program);
  if (first) throw new Error(ts.formatDiagnostic(first, host));
  return Object.fromEntries([...touched].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const tensors = "/@tensorflow/tfjs-core/dist/tensor.d.ts";

/**
 * Says that a tensor of a rank may stand wherever one of a wider rank is asked for. TypeScript finds that out by itself, but it
 * compares all methods of three classes for it, and forgets it with each cell: that was half of what checking a cell took.
 */
function withVariances(text: string): string {
  return text.replace(
    /(?<=class (?:Tensor|TensorBuffer|Variable)<).+?(?=> ?(?:\{|implements|extends))/g,
    (parameters) => parameters.replace(/\b[A-Z](?= extends)/g, "out $&"),
  );
}

/** Where a file of the page lies in this project. */
function onDisk(path: string): string | undefined {
  if (path.startsWith("/lib/")) return join(typeScript, path.slice("/lib/".length));
  if (path === "/kernel/environment.d.ts") return inProject("browser", "declarations", "environment.d.ts");
  if (path.startsWith("/kernel/")) return inProject("kernel", "dist", "api", path.slice("/kernel/".length));
  if (path.startsWith("/shared/")) return inProject("kernel", "dist", path.slice(1));
  const inside = path.startsWith(`${folder}/node_modules/`) && path.slice(`${folder}/node_modules/`.length);
  if (!inside) return undefined;
  if (inside.startsWith("six-steps/")) return inProject("lib", inside.slice("six-steps/".length));
  return inProject("node_modules", inside);
}
