import type { Jupyter, Plugin } from "./jupyterLite.js";
import { keepWork } from "./keeping/keepWork.js";
import { SiteLessons } from "./keeping/siteLessons.js";
import { workCommands } from "./keeping/workCommands.js";
import { lessonsLink } from "./lessonsLink.js";
import { lessonTitle } from "./lessonTitle.js";
import { menus } from "./menus.js";
import { plugins } from "./plugins.js";
import { readersLanguage } from "./readersLanguage.js";
import { readSettingsOnce } from "./settingsOnce.js";

/** All that the extension adds to JupyterLite. @param base the address of the folder with its scripts */
export function extensionPlugins(jupyter: Jupyter, base: URL): object[] {
  readSettingsOnce(jupyter); // before JupyterLite reads one
  const root = new URL("../../../../", base);
  const language = readersLanguage();
  const lessons = new SiteLessons(root, language);
  const all: Plugin[] = [
    ...plugins(jupyter, base),
    lessonsLink(jupyter, root),
    lessonTitle,
    menus(jupyter, base, language),
    keepWork(jupyter, lessons),
    workCommands(jupyter, lessons),
  ];
  return all.map((plugin) => ({ autoStart: true, ...plugin }));
}
