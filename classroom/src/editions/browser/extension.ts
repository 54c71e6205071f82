import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inProject } from "../../../../setup/project.mjs";
import type { EditionFile } from "../edition.js";
import { bundle, parserWasm, siteLanguages } from "./bundle.js";
import { dataFiles } from "./data.js";
import { declarationFiles } from "./declarations.js";
import { menuFiles } from "./menus.js";
import { withOwnGlobals } from "./ownGlobals.js";
import { libraryEntry, tablesScript } from "./translations.js";

const require = createRequire(import.meta.url);
const library = (module: string) => inProject("lib", "dist", module);

/** By which JupyterLite finds them. */
export const extensions = ["@six-steps/browser", "@six-steps/page"].map((name) => ({
  name,
  load: "static/remoteEntry.js",
  extension: "./extension",
  liteExtension: name === "@six-steps/browser",
}));

/**
 * Names stay in the library: errors tell theirs, and charts send functions to the page as text. Both threads' scripts are ES
 * modules, as the library starts them.
 */
const asLibrary = { format: "esm", minify: false, minifySyntax: true, minifyWhitespace: true } as const;

/** The kernel for JupyterLite with all that it needs, and what shows sliders in outputs. */
export async function extensionFiles(): Promise<EditionFile[]> {
  const scripts = await Promise.all([
    bundle("page/container.js").then((text) => ({ path: "remoteEntry.js", text })),
    bundle("page/progress.js").then((text) => ({ path: "progress.js", text })),
    bundle("control/worker.js").then((text) => ({ path: "kernel.js", text })),
    bundle("student/worker.js", withOwnGlobals("iife")).then((text) => ({ path: "student.js", text })),
    bundle("", {
      entryPoints: undefined,
      stdin: libraryEntry(library("index.js")),
      ...asLibrary,
      ...withOwnGlobals("esm"),
    }).then((text) => ({ path: "six-steps.js", text })),
    bundle(library("training/engine/worker.js"), asLibrary).then((text) => ({ path: "worker.js", text })),
    bundle(library("class/sender.js"), asLibrary).then((text) => ({ path: "sender.js", text })),
    ...siteLanguages.map((one) => tablesScript(one).then((text) => ({ path: `text.${one}.js`, text }))),
  ]);
  const declarations = { path: "declarations.json", text: JSON.stringify(declarationFiles()) };
  const folder = `extensions/${extensions[0].name}/static`;
  return [
    ...[...scripts, declarations, parser(), ...kernels(), ...menuFiles(), ...(await dataFiles())].map(
      (file) => ({
        ...file,
        path: `${folder}/${file.path}`,
      }),
    ),
    ...pageExtension(),
    {
      path: "kernelspecs/six-steps/plotly.min.js",
      copyOf: require.resolve("plotly.js-cartesian-dist-min/plotly-cartesian.min.js"),
    },
  ];
}

/** With which cells are parsed. */
const parser = (): EditionFile => ({ path: "parser.wasm", copyOf: parserWasm });

/** The engine's and TensorFlow.js's WebAssembly. */
function kernels(): EditionFile[] {
  const tensorflow = dirname(require.resolve("@tensorflow/tfjs-backend-wasm/package.json"));
  const own = readdirSync(inProject("lib", "kernels")).filter((name) => name.endsWith(".wasm"));
  return [
    ...own.map((name) => ({ path: `kernels/${name}`, copyOf: inProject("lib", "kernels", name) })),
    {
      path: "kernels/tfjs-backend-wasm-simd.wasm",
      copyOf: join(tensorflow, "wasm-out", "tfjs-backend-wasm-simd.wasm"),
    },
  ];
}

/** As it is installed for JupyterLab. */
function pageExtension(): EditionFile[] {
  return [
    {
      path: `extensions/${extensions[1].name}`,
      copyOf: inProject(".venv", "share", "jupyter", "labextensions", extensions[1].name),
    },
  ];
}
