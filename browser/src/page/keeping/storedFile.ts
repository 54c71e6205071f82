import type { Notebook } from "../../../../setup/notebookJson.mjs";
import type { StoredFile } from "../jupyterLite.js";

const encoder = new TextEncoder();

export const isNotebook = (file: StoredFile | null): file is StoredFile & { content: Notebook } =>
  file?.type === "notebook" && Array.isArray((file.content as Notebook | null)?.cells);

/** What JupyterLite keeps of a file. */
export function storedFile(
  path: string,
  { type, format, content }: Pick<StoredFile, "type" | "format" | "content">,
): StoredFile {
  const now = new Date().toISOString();
  const written = format === "json" ? JSON.stringify(content) : String(content ?? "");
  return {
    ...{ name: path.slice(path.lastIndexOf("/") + 1), path, type, format, content },
    mimetype:
      format === "json" ? "application/json" : format === "text" ? "text/plain" : "application/octet-stream",
    ...{ size: encoder.encode(written).length, created: now, last_modified: now, writable: true },
  };
}
