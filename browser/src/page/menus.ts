import { languages } from "../settings.js";
import type { Jupyter, Plugin } from "./jupyterLite.js";

/**
 * JupyterLite's own menus in the reader's language, which the site has beside its own sentences. English needs no file.
 *
 * @param base the address of the folder with them @param language the reader's
 */
export function menus({ ITranslatorConnector }: Jupyter, base: URL, language = "en"): Plugin {
  const pack = languages.includes(language) ? read(new URL(`menus.${language}.json`, base)) : {};
  return {
    id: "@six-steps/browser:menus",
    provides: ITranslatorConnector,
    activate: () => ({ fetch: async () => ({ data: await pack, message: "" }) }),
  };
}

/** What JupyterLab asks for its words: by domain, each English sentence with its translations. */
async function read(address: URL): Promise<object> {
  const response = await fetch(address);
  return response.ok ? await response.json() : {};
}
