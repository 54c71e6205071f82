// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { withLock } from "../lock.mjs";
import { requireFittingLock } from "../pins/lockProblem.mjs";
import { lockOf } from "../pins/pythonLocks.mjs";
import { environmentFolder, inProject } from "../project.mjs";
import { runStep } from "../setUp.mjs";
import { hashOf } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { languages, readLanguage } from "../translation/translation.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { pipInstall } from "./pipInstall.mjs";

/** JupyterLab's language pack for the language, if it has one. @param {string} language */
const requirementsOf = (language) => inProject("setup", `requirements.${language}.txt`);

/** In the environment itself, so that it goes when that is made anew. @param {string} language */
const stampOf = (language) => join(environmentFolder, `.six-steps-menus-${language}`);

/** @param {string} language */
const inputs = (language) => hashOf({ paths: [requirementsOf(language), lockOf(requirementsOf(language))] });

/** Whether JupyterLab can show its menus in this language. English needs nothing. @param {string} language */
export const hasMenus = (language) =>
  existsSync(stampOf(language)) && readFileSync(stampOf(language), "utf8") === inputs(language);

/**
 * JupyterLab's menus in another language, for who makes a page that speaks it. @param {string} language
 * @returns {import("../setUp.mjs").Step}
 */
const menus = (language) => ({
  get title() {
    return text.menus(readLanguage(language).name);
  },
  megabytes: 5,
  isDone: () => hasMenus(language),
  async run(progress) {
    const requirements = requirementsOf(language);
    requireFittingLock(requirements);
    await pipInstall(requirements, progress);
    writeWhole(stampOf(language), inputs(language));
  },
});

/** JupyterLab's menus in each language of the lessons that has a pack of them: the browser edition has them all. */
export const allMenus = languages()
  .filter((language) => existsSync(requirementsOf(language)))
  .map(menus);

/**
 * Installs JupyterLab's menus in the language of the student's copies. Lessons can do without: where it fails, as without a
 * network, that is said.
 *
 * @param {string} language
 */
export async function fetchMenus(language) {
  if (!existsSync(requirementsOf(language)) || hasMenus(language)) return;
  try {
    await withLock(() => runStep(menus(language)));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(text.menusStay(error.message));
  }
}
