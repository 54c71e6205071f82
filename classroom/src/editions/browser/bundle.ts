import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { translations } from "six-steps/internal/platform/node/translations.js";
import { language } from "six-steps/internal/text/language.js";
import { inProject } from "../../../../setup/project.mjs";
import { largeArrays } from "./largeArrays.js";

/** The packages of the workspace whose scripts these are. TypeScript is 6 there. */
const require = createRequire(inProject("browser", "package.json"));
const { version } = JSON.parse(readFileSync(require.resolve("typescript/package.json"), "utf8"));

/** oxc's parser for a page, which `startParser` is given. */
export const parserWasm = require.resolve("oxc-parser/wasm");

/** The languages besides English that a site offers. */
export const siteLanguages = translations.languages();

const compiled = (module: string) => inProject("browser", "dist", module);

/** What a page has in the place of a module of the kernel's, or of a package. */
const bodies: Record<string, string> = {
  "#language": compiled("language/platform.js"),
  "#protocol": compiled("control/platform.js"),
  "#student": compiled("student/platform.js"),
  "#text": compiled("tables.js"),
  typescript: require.resolve("typescript"), // TypeScript 6, for whoever asks
  "@oxc-parser/binding-wasm32-wasip1": compiled("language/oxcBinding.js"), // by oxc-parser, where it runs in a page
};

const seams: Plugin = {
  name: "seams",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      Object.hasOwn(bodies, path) ? { path: bodies[path] } : undefined,
    );
  },
};

/**
 * One script for a page, with everything in it.
 *
 * @param entry a compiled module of the workspace `browser`, such as `control/worker.js`, or the path of another one
 */
export async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles = [] } = await build({
    entryPoints: [entry.startsWith("/") ? entry : compiled(entry)],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    plugins: [seams, largeArrays],
    // Else the nearest tsconfig.json is asked for whatever is found by a path, and not for a seam's body: whether a module that is
    // both begins with "use strict" would depend on who asks for it first, and no two sites would be the same.
    tsconfigRaw: {},
    define: {
      typeScriptVersion: JSON.stringify(version),
      siteLanguages: JSON.stringify(siteLanguages),
      siteLanguage: siteLanguages.includes(language) ? JSON.stringify(language) : "undefined",
    },
    ...options,
  });
  return outputFiles[0].text;
}

/**
 * A script that stands in a page itself, to run as soon as the page has been read so far.
 *
 * @param entry as for `bundle` @param data attributes of its tag, for the script to read: names without `data-`
 */
export async function inlineScript(entry: string, data: Record<string, string> = {}): Promise<string> {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${value}"`);
  return `<script${attributes.join("")}>${(await bundle(entry)).trim()}</script>`;
}
