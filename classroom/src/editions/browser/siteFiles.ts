import type { EditionFile } from "../edition.js";
import { editionsText } from "../editionsText.js";
import { liteConfig } from "./config.js";
import { type Beginning, listFile } from "./contents.js";
import { extensionFiles } from "./extension.js";
import { firstTexts } from "./firstText.js";
import { isolation } from "./isolation.js";
import { favicons, unpackJupyterLite } from "./jupyterLite.js";
import { notebookPage } from "./notebookPage.js";
import { settingDefaults } from "./settingDefaults.js";

/** Netlify and Cloudflare Pages read from it which headers to send. */
const headers = ["/*", ...Object.entries(isolation).map(([name, value]) => `  ${name}: ${value}`), ""].join(
  "\n",
);

/**
 * The workbook as static files, for any web server and any path; the notebooks come besides: see `notebookFile`.
 *
 * @param workFolder an empty one, in which files may lie until they are copied
 * @param index the text of the first page
 * @param update told what is being done
 */
export async function siteFiles(
  lessons: readonly Beginning[],
  { workFolder, index, update }: { workFolder: string; index: string; update(what: string): void },
): Promise<EditionFile[]> {
  update("JupyterLite");
  const jupyterLite = await unpackJupyterLite(workFolder);
  update(editionsText.made.kernel);
  return [
    { path: "", copyOf: jupyterLite },
    ...(await notebookPage(jupyterLite)),
    ...settingDefaults(jupyterLite),
    { path: "build/schemas/all_federated.json", text: "[]" },
    favicons(),
    ...(await extensionFiles()),
    listFile(lessons),
    ...firstTexts(lessons),
    { path: "jupyter-lite.json", text: JSON.stringify(liteConfig, null, 2) },
    { path: "index.html", text: index },
    { path: "_headers", text: headers },
  ];
}
