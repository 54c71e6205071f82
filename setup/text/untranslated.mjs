// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inProject } from "../project.mjs";

/**
 * @typedef {object} Untranslated
 * @property {string} table `lib/plots/plots`
 * @property {string} sentence its key, such as `image.row`
 */

/**
 * The sentences that are said in English in this language: those of tables that it has, and whole tables that it has not.
 *
 * @param {string} language
 * @returns {Promise<{ untranslated: Untranslated[], without: string[], count: number }>} `without`: English tables that have no
 *   other beside them; `count`: the sentences of all English tables
 */
export async function untranslatedSentences(language) {
  const [untranslated, without] = [/** @type {Untranslated[]} */ ([]), /** @type {string[]} */ ([])];
  let count = 0;
  for (const { table, path } of englishTables()) {
    const { en } = await import(pathToFileURL(path).href);
    count += sentencesOf(en).length;
    const other = path.replace(/\.en\.(m?js)$/, `.${language}.$1`);
    if (existsSync(other)) {
      const { [language]: translation } = await import(pathToFileURL(other).href);
      const missing = sentencesOf(en).filter(
        (sentence) => kindAt(translation, sentence) !== kindAt(en, sentence),
      );
      untranslated.push(...missing.map((sentence) => ({ table, sentence: sentence.replaceAll("\0", ".") })));
    } else without.push(table);
  }
  return { untranslated, without, count };
}

/**
 * Whether a compiled file of a language, such as `plots.ko.js`, is its table; the others have what tables share.
 *
 * @param {string} path
 * @param {string} language
 */
export const isTable = (path, language) => readFileSync(path, "utf8").includes(`export const ${language} = `);

const packages = ["lib", "kernel", "browser", "classroom"];

/** As they are compiled, since a table may make its sentences of others. @returns {{ table: string, path: string }[]} */
export function englishTables() {
  const ofPackages = packages.flatMap((one) => {
    const folder = inProject(one, "dist");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => file.endsWith(".en.js") && isTable(join(folder, file), "en"))
      .sort()
      .map((file) => ({ table: `${one}/${file.slice(0, -".en.js".length)}`, path: join(folder, file) }));
  });
  const ofSetUp = ["setUp", "commands"].map((name) => ({
    table: `setup/${name}`,
    path: inProject("setup", "text", `${name}.en.mjs`),
  }));
  return [...ofPackages, ...ofSetUp];
}

/** @param {unknown} table @returns {string[]} the keys of its sentences, nested ones with dots */
function sentencesOf(table) {
  if (typeof table !== "object" || table === null) return [""];
  return Object.entries(table).flatMap(([key, entry]) =>
    sentencesOf(entry).map((rest) => (rest === "" ? key : `${key}\0${rest}`)),
  );
}

/** @param {any} table @param {string} sentence */
const kindAt = (table, sentence) => typeof sentence.split("\0").reduce((entry, key) => entry?.[key], table);
