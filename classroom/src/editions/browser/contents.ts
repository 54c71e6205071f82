import { asCopy } from "../../../../setup/copies/renewed.mjs";
import type { Notebook } from "../../../../setup/notebookJson.mjs";
import type { EditionFile } from "../edition.js";

/** A notebook as a student begins it, without outputs. */
export interface Beginning {
  name: string;
  notebook: Notebook;
}

/** No file of the site has a time of its own: it is to be the same whenever it is made. */
const time = "2000-01-01T00:00:00.000Z";

/** As the file holds it. */
export const copyText = ({ notebook }: Pick<Beginning, "notebook">): string =>
  JSON.stringify(asCopy(notebook));

export const notebookFile = (beginning: Beginning): { path: string; text: string } => ({
  path: `files/${beginning.name}.ipynb`,
  text: copyText(beginning),
});

/** The lists by which JupyterLite finds the notebooks, and its languages. */
export function listFiles(beginnings: readonly Beginning[]): EditionFile[] {
  const entry = { format: null, content: null, mimetype: null, created: time, last_modified: time };
  const content = beginnings.map((beginning) => {
    const name = `${beginning.name}.ipynb`;
    const size = Buffer.byteLength(notebookFile(beginning).text);
    return { ...entry, name, path: name, type: "notebook", size, writable: true };
  });
  const folder = { ...entry, name: "", path: "", type: "directory", size: null, writable: true };
  const english = { displayName: "English", nativeName: "English" };
  return [
    ["api/contents/all.json", { ...folder, format: "json", content }] as const,
    ["api/translations/all.json", { data: { en: english }, message: "" }] as const,
    ["api/translations/en.json", { data: {}, message: "" }] as const,
  ].map(([path, value]) => ({ path, text: JSON.stringify(value) }));
}
