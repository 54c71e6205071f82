import { languages, menusOf } from "../settings.js";
import type { Plugin, Translation } from "./jupyterLite.js";

/**
 * JupyterLite's own menus in the reader's language, which the site has beside its own sentences. English needs no file.
 *
 * @param base the address of the folder with them @param language the reader's
 */
export function menus({ ITranslatorConnector }: Translation, base: URL, language = "en"): Plugin {
  const pack = languages.includes(language) ? read(new URL(menusOf(language), base)) : {};
  return {
    id: "@six-steps/browser:menus",
    autoStart: true,
    requires: [],
    provides: ITranslatorConnector,
    activate: () => ({ fetch: async () => ({ data: await pack, message: "" }) }),
  };
}

/** What JupyterLab asks for its words: by domain, each English sentence with its translations. */
async function read(address: URL): Promise<object> {
  const response = await fetch(address);
  return response.ok ? await response.json() : {};
}
