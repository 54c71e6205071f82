import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pythonOf } from "../../../../setup/project.mjs";
import { hasMenus } from "../../../../setup/steps/menus.mjs";
import { readLanguage } from "../../../../setup/translation/translation.mjs";
import type { EditionFile } from "../edition.js";
import { siteLanguages } from "./bundle.js";

/** JupyterLab's own words, and what its page of a notebook adds: the rest of a language pack is for other extensions. */
const domains = ["jupyterlab", "notebook"];

/** JupyterLite's menus in each language of the site, from the pack that JupyterLab has. Without one they stay in English. */
export const menuFiles = (): EditionFile[] =>
  siteLanguages.map((language) => ({
    path: `menus.${language}.json`,
    text: JSON.stringify(hasMenus(language) ? packOf(localeOf(language)) : {}),
  }));

/** The Python packages that they are from. */
export const menuPacks = (): string[] =>
  siteLanguages.filter(hasMenus).map((one) => `jupyterlab-language-pack-${localeOf(one).replace("_", "-")}`);

const localeOf = (language: string) => readLanguage(language).locale as string;

function packOf(locale: string): Record<string, unknown> {
  const name = `jupyterlab_language_pack_${locale}`;
  const script = `import pathlib, ${name}; print(pathlib.Path(${name}.__file__).parent)`;
  const pack = execFileSync(pythonOf(), ["-I", "-c", script], { encoding: "utf8" }).trim();
  const read = (domain: string) =>
    JSON.parse(readFileSync(join(pack, "locale", locale, "LC_MESSAGES", `${domain}.json`), "utf8"));
  return Object.fromEntries(domains.map((domain) => [domain, read(domain)]));
}
