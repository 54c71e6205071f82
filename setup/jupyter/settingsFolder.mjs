// @ts-check
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject, jupyterFolder } from "../project.mjs";
import { hasMenus } from "../steps/menus.mjs";
import { english, readLanguage } from "../translation/translation.mjs";
import { writeWhole } from "../writeWhole.mjs";

const usual = inProject("setup", "jupyter", "settings");
const overrides = "overrides.json";

/**
 * The folder with JupyterLab's settings for everybody, among them its language. A student's own choice in its menu counts more.
 *
 * @param {string} [language] of the student's copies
 */
export function settingsFolder(language = english) {
  if (language === english || !hasMenus(language)) return usual;
  const { locale } = readLanguage(language);
  const folder = join(jupyterFolder, `settings-${language}`);
  const settings = JSON.parse(readFileSync(join(usual, overrides), "utf8"));
  mkdirSync(folder, { recursive: true });
  writeWhole(
    join(folder, overrides),
    JSON.stringify({ ...settings, "@jupyterlab/translation-extension:plugin": { locale } }),
  );
  return folder;
}
