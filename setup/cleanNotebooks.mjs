// @ts-check
// npm run notebooks:clean: brings the lessons back to the form in which they are committed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lessonFiles } from "./lessons.mjs";
import { notebookText, readNotebook, textOf } from "./notebook.mjs";
import { notebooksFolder } from "./project.mjs";
import { displayName, kernelName } from "./steps/kernelspec.mjs";
import { writeWhole } from "./writeWhole.mjs";

const metadata = {
  kernelspec: { display_name: displayName, language: "typescript", name: kernelName },
  language_info: { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" },
};

for (const file of lessonFiles()) {
  const path = join(notebooksFolder, file);
  const cleaned = clean(readNotebook(path), file);
  if (cleaned === readFileSync(path, "utf8")) continue;
  writeWhole(path, cleaned);
  console.log(`cleaned ${file}`);
}

/**
 * Without outputs, execution counts and what an editor noted about itself; ids stay, and that a cell's code is folded.
 *
 * @param {import("./notebook.mjs").Notebook} notebook
 * @param {string} file for the message about generated ids
 */
function clean(notebook, file) {
  const cells = notebook.cells.map(({ id, cell_type, source, metadata: noted }) => {
    if (/^[0-9a-f]{8}(-|$)/.test(id))
      console.log(`${file}: give the cell ${id} a readable id, such as "softmax-chart"`);
    const text = textOf(source);
    const lines = text === "" ? [] : text.split(/(?<=\n)/);
    if (cell_type !== "code") return { cell_type, id, metadata: {}, source: lines };
    const isFolded = /** @type {any} */ (noted)?.jupyter?.source_hidden === true;
    const metadata = isFolded ? { jupyter: { source_hidden: true } } : {};
    return { cell_type, execution_count: null, id, metadata, outputs: [], source: lines };
  });
  return notebookText({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}
