import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { escapeHtml } from "six-steps/internal/display/html.js";
import { language } from "six-steps/internal/text/language.js";
import { en } from "../page/page.en.js";
import { inLanguage } from "../text.js";
import { contentTypes } from "./contentTypes.js";
import type { Handler } from "./exchange.js";

const ofPages = new Set([".html", ".css", ".js", ".svg"]);

/** The page as it is written, and its scripts as they are compiled. */
const folders = [new URL("../../src/page/", import.meta.url), new URL("../page/", import.meta.url)];

/** What the page's scripts import of the library. */
const ofLibrary = ["text/tables.js", "text/translation.js", "text/pseudo.js"];

/**
 * The page's own files by `GET <under>name`, read once: a path that is none of them leads nowhere.
 *
 * @param under the page's path, with a slash at its end
 */
export function pageFiles(under: string): Record<string, Handler> {
  const own = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => [name, new URL(name, folder)] as const),
  );
  const library = ofLibrary.map(
    (name) => [`six-steps/${name}`, new URL(import.meta.resolve(`six-steps/internal/${name}`))] as const,
  );
  return Object.fromEntries(
    [...own, ...library]
      .filter(([name]) => ofPages.has(extname(name)))
      .map(([name, file]): [string, Handler] => {
        const content = served(name, readFileSync(file, "utf8"), under);
        return [
          name === "index.html" ? `GET ${under}` : `GET ${under}${name}`,
          ({ response }) => {
            response.writeHead(200, { "content-type": contentTypes[extname(name)] });
            response.end(content);
          },
        ];
      }),
  );
}

const sentences: Record<string, string> = inLanguage("page/page", en).html;

/** A page in the user's language, and its scripts with addresses for names: a browser knows no packages. */
function served(name: string, content: string, under: string): string {
  if (extname(name) === ".html") {
    const page = content.replace('lang="en"', `lang="${language}"`);
    return page.replace(/\{\{(\w+)\}\}/g, (_, key: string) => escapeHtml(sentences[key]));
  }
  return extname(name) === ".js"
    ? content.replaceAll('"six-steps/internal/', `"${under}six-steps/`)
    : content;
}
