import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";
import { inProject } from "../../../../setup/project.mjs";
import { isTable } from "../../../../setup/text/untranslated.mjs";
import { bundle, siteLanguages } from "./bundle.js";

/** What a page speaks has tables in these packages; of the classroom's, what students' pages have in a class. */
const packages = [["lib"], ["kernel"], ["browser"], ["classroom", "student"]];

/** What a table quotes values by is the library's, which puts it here: a second copy would bring TensorFlow.js along. */
const helpers = "globalThis.sixStepsHelpers";

/** The tables of one language as one script, which those load who read it: by package and path, as `inLanguage` asks. */
export async function tablesScript(language: string): Promise<string> {
  const tables = textsOf(language).filter(({ isTable }) => isTable);
  const imports = tables.map(
    ({ path }, i) => `import { ${language} as t${i} } from ${JSON.stringify(path)};`,
  );
  const entries = tables.map(({ name }, i) => `${JSON.stringify(name)}: t${i}`);
  const messages = inProject("kernel", "messages", `diagnostics.${language}.json`);
  if (existsSync(messages)) entries.push(`"kernel/diagnostics": ${readFileSync(messages, "utf8")}`);
  const contents = `${imports.join("\n")}\nglobalThis.sixStepsText = {${entries.join(",\n")}};`;
  return bundle("", {
    entryPoints: undefined,
    stdin: { contents, resolveDir: inProject(".") },
    format: "iife",
    plugins: [quotedByLibrary],
  });
}

/** The library's own module for a page, in which the tables' helpers can be found. */
export function libraryEntry(index: string): { contents: string; resolveDir: string } {
  const modules = helperModules();
  const imports = modules.map((path, i) => `import * as h${i} from ${JSON.stringify(path)};`);
  const entries = modules.map((path, i) => `${JSON.stringify(nameOf(path))}: h${i}`);
  const contents = `export * from ${JSON.stringify(index)};\n${imports.join("\n")}\n${helpers} = {${entries.join(",")}};`;
  return { contents, resolveDir: inProject(".") };
}

const nameOf = (path: string) => relative(inProject("."), path).replaceAll("\\", "/");

/** The files of a language: its tables, and what only they share. */
function textsOf(language: string): { name: string; path: string; isTable: boolean }[] {
  const ending = `.${language}.js`;
  return packages.flatMap(([one, ...room]) => {
    const folder = inProject(one, "dist");
    const files = readdirSync(join(folder, ...room), { recursive: true, encoding: "utf8" }).sort();
    return files
      .filter((file) => file.endsWith(ending))
      .map((file) => [...room, file].join("/"))
      .map((file) => ({
        name: `${one}/${file.slice(0, -ending.length).replaceAll("\\", "/")}`,
        path: join(folder, file),
        isTable: isTable(join(folder, file), language),
      }));
  });
}

/** The modules that the tables of any language import from the library. */
function helperModules(): string[] {
  const texts = siteLanguages.flatMap(textsOf);
  const all = texts.flatMap(({ path }) => {
    const found = readFileSync(path, "utf8").matchAll(/^import .* from "(\.[^"]+)";$/gm);
    return [...found].map(([, specifier]) => join(dirname(path), specifier));
  });
  const own = new Set(texts.map(({ path }) => path));
  return [...new Set(all)].filter((path) => !own.has(path)).sort();
}

/** A table's imports, each looked up when a sentence is made: the tables are there before the library. */
const quotedByLibrary: Plugin = {
  name: "quoting",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, importer }) => ({
      path: join(dirname(importer), path),
      namespace: siteLanguages.some((one) => path.endsWith(`.${one}.js`)) ? "file" : "helper",
    }));
    onLoad({ filter: /.*/, namespace: "helper" }, ({ path }) => {
      const names = [...readFileSync(path, "utf8").matchAll(/^export (?:const|function) (\w+)/gm)];
      const place = `${helpers}[${JSON.stringify(nameOf(path))}]`;
      const lines = names.map(
        ([, name]) => `export const ${name} = (...values) => ${place}.${name}(...values);`,
      );
      return { contents: lines.join("\n") };
    });
  },
};
