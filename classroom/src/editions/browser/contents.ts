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

/** The list by which JupyterLite finds the notebooks. */
export function listFile(beginnings: readonly Beginning[]): EditionFile {
  const entry = { format: null, content: null, mimetype: null, created: time, last_modified: time };
  const content = beginnings.map((beginning) => {
    const name = `${beginning.name}.ipynb`;
    const size = Buffer.byteLength(notebookFile(beginning).text);
    return { ...entry, name, path: name, type: "notebook", size, writable: true };
  });
  const folder = { ...entry, name: "", path: "", type: "directory", size: null, writable: true };
  return {
    path: "api/contents/all.json",
    text: JSON.stringify({ ...folder, format: "json", content }),
  };
}
