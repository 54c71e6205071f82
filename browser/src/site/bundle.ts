import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";

const require = createRequire(import.meta.url);
const parser = dirname(require.resolve("@typescript-eslint/typescript-estree/package.json"));

/** What a page has in the place of a module of the kernel's, or of a package. */
const bodies: Record<string, string> = {
  "#language": fileURLToPath(new URL("../language/platform.js", import.meta.url)),
  typescript: require.resolve("typescript"), // TypeScript 6, for whoever asks
  "typescript-estree/ast-converter": join(parser, "dist", "ast-converter.js"),
};

const seams: Plugin = {
  name: "seams",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      Object.hasOwn(bodies, path) ? { path: bodies[path] } : undefined,
    );
  },
};

/** One script for a page, with everything in it. @param entry a compiled module of this workspace, such as `language/worker.js` */
export async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles = [] } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    plugins: [seams],
    ...options,
  });
  return outputFiles[0].text;
}
