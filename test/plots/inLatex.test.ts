import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import type { MimeBundle } from "six-steps/internal/display/display.js";
import { figureBundle } from "six-steps/internal/display/figure.js";
import { toImages } from "six-steps/internal/input/readImages.js";
import { labelledPictures } from "six-steps/internal/plots/labelledPictures.js";
import { lineChart } from "six-steps/internal/plots/lineChart.js";
import { jupyterEnvironment } from "#setup/jupyter/environment.mjs";
import { pythonOf } from "#setup/project.mjs";
import { temporaryFolder } from "../data/smallDataset.js";

const cell = (data: MimeBundle, i: number) => ({
  id: `cell-${i}`,
  cell_type: "code",
  metadata: {},
  execution_count: null,
  source: "",
  outputs: [{ output_type: "display_data", data, metadata: {} }],
});

test("nbconvert's LaTeX has the PNG of a grid, and a chart's description", async (t) => {
  const folder = await temporaryFolder(t);
  const grid = await labelledPictures("grid", toImages([[[0, 1]], [[1, 0]]], 64), 5, { labels: ["a", "b"] });
  const chart = figureBundle(lineChart({ loss: [1, 2] }));
  const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [grid, chart].map(cell) };
  await writeFile(join(folder, "grid.ipynb"), JSON.stringify(notebook));
  await promisify(execFile)(pythonOf(), ["-m", "nbconvert", "--to=latex", join(folder, "grid.ipynb")], {
    env: jupyterEnvironment(),
  });
  const [png] = await readdir(join(folder, "grid_files"));
  assert.equal((await readFile(join(folder, "grid_files", png))).toString("base64"), grid["image/png"]);
  const latex = await readFile(join(folder, "grid.tex"), "utf8");
  assert.ok(latex.includes(`{grid_files/${png}}`));
  assert.match(latex, /Line chart: loss goes from 1 to 2/);
});
