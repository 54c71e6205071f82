// @ts-check
import { existsSync } from "node:fs";
import { en } from "./setUp.en.mjs";

/** What the set-up says: in English, until `speak` is told otherwise. @type {typeof en} */
export let text = en;

/** The language that it is in. */
export let language = "en";

/** From now on in this language, as far as `setUp.ko.mjs` beside the English table has it. @param {string} wanted */
export async function speak(wanted) {
  const table = new URL(`./setUp.${wanted}.mjs`, import.meta.url);
  if (wanted === "en" || !existsSync(table)) return;
  text = merged(en, (await import(table.href))[wanted]);
  language = wanted;
}

/** @template {object} T @param {T} english @param {any} other @returns {T} */
function merged(english, other) {
  const entries = Object.entries(english).map(([key, one]) => {
    const isTable = typeof one === "object" && !Array.isArray(one);
    return [key, isTable ? merged(one, other?.[key]) : (other?.[key] ?? one)];
  });
  return /** @type {T} */ (Object.fromEntries(entries));
}
