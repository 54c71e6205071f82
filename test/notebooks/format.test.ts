import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { lessons, text } from "./lessons.js";

/** Characters that a cell of a window of 1000 pixels shows. */
const widestLine = 76;

test("the lessons are numbered from 00 without a gap; the parts of a long one are 09, 09b, 09c", () => {
  const numbers = lessons.map(({ name }) => name.split("-")[0]);
  let [number, part] = [-1, "a"];
  for (const found of numbers) {
    const nextPart = String.fromCharCode(part.charCodeAt(0) + 1);
    const isPart = found.endsWith(nextPart);
    [number, part] = isPart ? [number, nextPart] : [number + 1, "a"];
    assert.equal(
      found,
      `${String(number).padStart(2, "0")}${isPart ? part : ""}`,
      `of ${numbers.join(", ")}`,
    );
  }
});

for (const { name, path, notebook } of lessons) {
  test(`${name} is stored without outputs and execution counts`, () => {
    for (const cell of notebook.cells.filter((one) => one.cell_type === "code")) {
      assert.deepEqual(cell.outputs, [], `cell ${cell.id} has outputs`);
      assert.equal(cell.execution_count, null, `cell ${cell.id} has an execution count`);
    }
  });

  test(`${name} has readable cell ids, each once, and no metadata of one person's editor`, () => {
    const ids = notebook.cells.map(({ id }) => id);
    for (const id of ids) assert.match(id, /^[a-z][A-Za-z0-9-]{1,63}$/);
    for (const id of ids) assert.doesNotMatch(id, /^[0-9a-f]{8}(-|$)/, `${id} is a generated id`);
    assert.equal(new Set(ids).size, ids.length);
    for (const cell of notebook.cells) {
      // Folded code is a lesson's own: the answer to the exercise above it.
      const isFolded = cell.cell_type === "code" && "jupyter" in cell.metadata;
      const wanted = isFolded ? { jupyter: { source_hidden: true } } : {};
      assert.deepEqual(cell.metadata, wanted, `cell ${cell.id} has metadata`);
    }
    assert.deepEqual(notebook.metadata, {
      kernelspec: { display_name: "TypeScript (Six Steps)", language: "typescript", name: "six-steps" },
      language_info: { file_extension: ".ts", mimetype: "text/typescript", name: "typescript" },
    });
  });

  test(`${name} is written as JupyterLab writes it, so that a save changes only what was edited`, () => {
    const stored = readFileSync(path, "utf8");
    assert.equal(stored, `${JSON.stringify(notebook, null, 1)}\n`);
    assert.equal(`${notebook.nbformat}.${notebook.nbformat_minor}`, "4.5");
  });

  test(`${name} has no line of code that a projector cuts off`, () => {
    for (const { id, cell_type, source } of notebook.cells) {
      const code = cell_type === "code" ? [text(source)] : (text(source).match(/^```.*?^```/gms) ?? []);
      for (const line of code.join("\n").split("\n"))
        assert.ok(line.length <= widestLine, `${id}: ${line.length} characters: ${line}`);
    }
  });

  test(`${name} opens with a title and its links lead somewhere`, () => {
    assert.match(text(notebook.cells[0].source), /^# /);
    const prose = notebook.cells
      .filter((cell) => cell.cell_type === "markdown")
      .map((cell) => text(cell.source));
    for (const [, target] of prose.join("\n").matchAll(/\]\(([^)#:]+?)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(join(dirname(path), target)), `${target} does not exist`);
    }
  });
}
