// @ts-check
import { existsSync } from "node:fs";
import { SetupError } from "../errors.mjs";
import { withLock } from "../lock.mjs";
import { inProject } from "../project.mjs";
import { runStep } from "../setUp.mjs";
import { text } from "../text/text.mjs";
import { languages, readLanguage } from "../translation/translation.mjs";
import { addition } from "./additions.mjs";

/** JupyterLab's language pack for the language, if it has one. @param {string} language */
const requirementsOf = (language) => `requirements.${language}.txt`;

/** @param {string} language */
const hasPack = (language) => existsSync(inProject("setup", requirementsOf(language)));

/** JupyterLab's menus in another language, for who makes a page that speaks it. @param {string} language */
const menus = (language) =>
  addition({
    title: () => text.menus(readLanguage(language).name),
    megabytes: 5,
    requirements: requirementsOf(language),
    stamp: `.six-steps-menus-${language}`,
  });

/** Whether JupyterLab can show its menus in this language. English needs nothing. @param {string} language */
export const hasMenus = (language) => menus(language).isDone();

/** JupyterLab's menus in each language of the lessons that has a pack of them: the browser edition has them all. */
export const allMenus = languages().filter(hasPack).map(menus);

/**
 * Installs JupyterLab's menus in the language of the student's copies. Lessons can do without: where it fails, as without a
 * network, that is said.
 *
 * @param {string} language
 */
export async function fetchMenus(language) {
  if (!hasPack(language) || hasMenus(language)) return;
  try {
    await withLock(() => runStep(menus(language)));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(text.menusStay(error.message));
  }
}
