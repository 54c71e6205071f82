// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jupyterEnvironment } from "../setup/jupyter/environment.mjs";
import { notebookText, readNotebook } from "../setup/notebook.mjs";
import { inProject, pythonOf } from "../setup/project.mjs";
import { runTool } from "../setup/tool.mjs";

/** @typedef {import("../setup/notebook.mjs").Notebook} Notebook */

/** Seconds that one cell may take, training in full included, before it counts as hung. */
const cellTimeout = 1800;

const templates = inProject("editions", "templates");

/**
 * Runs a notebook in the lessons' kernel.
 *
 * @param {string} name
 * @param {Notebook} notebook
 * @param {Pick<import("./editions.mjs").Making, "workFolder" | "quick" | "update">} making
 * @returns {Promise<Notebook>} with its outputs
 * @throws {import("../setup/errors.mjs").SetupError} with the cell's own error if one stops
 */
export async function execute(name, notebook, { workFolder, quick, update }) {
  update("its cells run");
  const path = join(workFolder, `${name}.ipynb`);
  writeFileSync(path, notebookText(notebook));
  await nbconvert(
    `Executing ${name}`,
    ["--to=notebook", "--execute", "--inplace", `--ExecutePreprocessor.timeout=${cellTimeout}`, path],
    quick ? { SIX_STEPS_QUICK: "1" } : {},
  );
  return readNotebook(path);
}

/**
 * Turns a notebook into a page, by a template of this project.
 *
 * @param {string} name
 * @param {Notebook} notebook
 * @param {{ to: "html" | "slides", template: string }} page
 * @param {Pick<import("./editions.mjs").Making, "workFolder" | "update">} making
 * @returns {Promise<string>} the page
 */
export async function convert(name, notebook, { to, template }, { workFolder, update }) {
  update("becomes a page");
  const source = join(workFolder, `${name}.page.ipynb`);
  writeFileSync(source, notebookText(notebook));
  await nbconvert(`Converting ${name}`, [
    `--to=${to}`,
    `--template=${template}`,
    `--TemplateExporter.extra_template_basedirs=${templates}`,
    `--TemplateExporter.extra_template_paths=${templates}`, // for what they share
    // Slides load reveal.js from beside the page; nbconvert's own default is the network.
    "--SlidesExporter.reveal_url_prefix=reveal.js",
    "--SlidesExporter.reveal_theme=white",
    `--output=${name}`,
    source,
  ]);
  return readFileSync(join(workFolder, `${name}.${to === "slides" ? "slides.html" : "html"}`), "utf8");
}

/** @param {string} what @param {string[]} args @param {Record<string, string>} [settings] */
async function nbconvert(what, args, settings = {}) {
  const { SIX_STEPS_QUICK, ...env } = jupyterEnvironment(); // whoever makes an edition says whether it is quick
  await runTool({
    what,
    command: pythonOf(),
    args: ["-m", "nbconvert", "--log-level=WARN", ...args],
    env: { ...env, ...settings },
    onLine: (line) => !/^\[NbConvertApp\] (Converting|Writing|WARNING)/.test(line),
  });
}
