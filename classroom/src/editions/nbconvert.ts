import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { language } from "six-steps/internal/text/language.js";
import { jupyterEnvironment } from "../../../setup/jupyter/environment.mjs";
import { type Notebook, notebookText, readNotebook } from "../../../setup/notebook.mjs";
import { inProject, pythonOf } from "../../../setup/project.mjs";
import { runTool } from "../../../setup/tool.mjs";
import type { Making } from "./edition.js";
import { editionsText } from "./editionsText.js";

/** Seconds that one cell may take, training in full included, before it counts as hung. */
const cellTimeout = 1800;

const templates = inProject("classroom", "src", "editions", "templates");

/**
 * Runs a notebook in the lessons' kernel.
 *
 * @returns it with its outputs
 * @throws {SetupError} with the cell's own error if one stops
 */
export async function execute(
  name: string,
  notebook: Notebook,
  { workFolder, quick, update }: Making,
): Promise<Notebook> {
  update(editionsText.made.executed);
  const path = join(workFolder, `${name}.ipynb`);
  writeFileSync(path, notebookText(notebook));
  await nbconvert(
    `Executing ${name}`,
    ["--to=notebook", "--execute", "--inplace", `--ExecutePreprocessor.timeout=${cellTimeout}`, path],
    quick ? { SIX_STEPS_QUICK: "1" } : {},
  );
  return readNotebook(path);
}

/** Turns a notebook into a page, by a template of this project, and returns its text. */
export async function convert(
  name: string,
  notebook: Notebook,
  { to, template }: { to: "html" | "slides"; template: string },
  { workFolder, update }: Making,
): Promise<string> {
  update(editionsText.made.page);
  const source = join(workFolder, `${name}.page.ipynb`);
  writeFileSync(source, notebookText(notebook));
  await nbconvert(`Converting ${name}`, [
    `--to=${to}`,
    `--template=${template}`,
    `--HTMLExporter.language_code=${language}`,
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

async function nbconvert(what: string, args: string[], settings: NodeJS.ProcessEnv = {}): Promise<void> {
  const { SIX_STEPS_QUICK, ...env } = jupyterEnvironment(); // whoever makes an edition says whether it is quick
  await runTool({
    what,
    command: pythonOf(),
    args: ["-m", "nbconvert", "--log-level=WARN", ...args],
    env: { ...env, ...settings },
    onLine: (line) => !/^\[NbConvertApp\] (Converting|Writing|WARNING)/.test(line),
  });
}
