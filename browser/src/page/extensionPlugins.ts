import type { Apputils, Extras, LabServices, Plugin, Services, Translation, Widgets } from "./jupyterLite.js";
import { keepWork } from "./keeping/keepWork.js";
import { SiteLessons } from "./keeping/siteLessons.js";
import { workCommands } from "./keeping/workCommands.js";
import { lessonsLink } from "./lessonsLink.js";
import { menus } from "./menus.js";
import { plugins } from "./plugins.js";
import { readersLanguage } from "./readersLanguage.js";
import { readSettingsOnce } from "./settingsOnce.js";

/** Modules that JupyterLite itself has loaded. */
interface Shared extends Extras {
  services: Services;
  lab: LabServices;
  widgets: Widgets;
  apputils: Apputils;
  translation: Translation;
}

/** All that the extension adds to JupyterLite. @param base the address of the folder with its scripts */
export function extensionPlugins(
  { services, lab, widgets, apputils, translation, ...extras }: Shared,
  base: URL,
): Plugin[] {
  readSettingsOnce(services); // before JupyterLite reads one
  const root = new URL("../../../../", base);
  const language = readersLanguage();
  const lessons = new SiteLessons(root, language);
  return [
    ...plugins(services, lab, base),
    lessonsLink(widgets, root),
    menus(translation, base, language),
    keepWork(lab, apputils, lessons),
    workCommands(lab, apputils, extras, widgets, lessons),
  ];
}
