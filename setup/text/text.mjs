// @ts-check
import { existsSync } from "node:fs";
import { en as commands } from "./commands.en.mjs";
import { en as setUp } from "./setUp.en.mjs";

/** What the set-up says: in English, until `speak` is told otherwise. @type {typeof setUp} */
export let text = setUp;

/** What the commands say of their options, likewise. @type {typeof commands} */
export let commandText = commands;

/** The language that it is in. */
export let language = "en";

/** From now on in this language, as far as it has tables beside the English ones: `setUp.ko.mjs`. @param {string} wanted */
export async function speak(wanted) {
  text = await tableIn(wanted, "setUp", setUp);
  commandText = await tableIn(wanted, "commands", commands);
  language = text === setUp ? "en" : wanted;
}

/** @template {object} T @param {string} wanted @param {string} name @param {T} english @returns {Promise<T>} */
async function tableIn(wanted, name, english) {
  const table = new URL(`./${name}.${wanted}.mjs`, import.meta.url);
  if (wanted === "en" || !existsSync(table)) return english;
  return merged(english, (await import(table.href))[wanted]);
}

/** @template {object} T @param {T} english @param {any} other @returns {T} */
function merged(english, other) {
  const entries = Object.entries(english).map(([key, one]) => {
    const isTable = typeof one === "object" && !Array.isArray(one);
    return [key, isTable ? merged(one, other?.[key]) : (other?.[key] ?? one)];
  });
  return /** @type {T} */ (Object.fromEntries(entries));
}
