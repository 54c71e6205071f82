// @ts-check
// npm run notebooks:clean: brings the lessons back to the form in which they are committed.
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "notebooks");

const metadata = {
  kernelspec: { display_name: "TypeScript (Six Steps)", language: "typescript", name: "six-steps" },
  language_info: { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" },
};

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort()) {
  const path = join(folder, file);
  const stored = await readFile(path, "utf8");
  const cleaned = clean(JSON.parse(stored), file);
  if (cleaned === stored) continue;
  await writeFile(`${path}.part`, cleaned); // a lesson is never half-written under its own name
  await rename(`${path}.part`, path);
  console.log(`cleaned ${file}`);
}

/**
 * Without outputs, execution counts and what an editor noted about itself; ids stay.
 *
 * @param {{ cells: any[] }} notebook
 * @param {string} file for the message about generated ids
 */
function clean(notebook, file) {
  const cells = notebook.cells.map(({ id, cell_type, source }) => {
    if (/^[0-9a-f]{8}(-|$)/.test(id))
      console.log(`${file}: give the cell ${id} a readable id, such as "softmax-chart"`);
    const text = Array.isArray(source) ? source.join("") : source;
    const lines = text === "" ? [] : text.split(/(?<=\n)/);
    if (cell_type !== "code") return { cell_type, id, metadata: {}, source: lines };
    return { cell_type, execution_count: null, id, metadata: {}, outputs: [], source: lines };
  });
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
