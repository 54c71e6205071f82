import { execFileSync } from "node:child_process";
import { textOf } from "../../../../setup/notebook.mjs";
import { pythonOf } from "../../../../setup/project.mjs";
import type { EditionFile } from "../edition.js";
import type { Beginning } from "./contents.js";

const script = `import json, sys
from nbconvert.filters.markdown_mistune import markdown2html_mistune as html
json.dump([html(text) for text in json.load(sys.stdin)], sys.stdout)`;

/**
 * Each lesson as HTML, a `section` for a cell: what a student reads while JupyterLite loads. Formulae stay as they are written.
 */
export function firstTexts(lessons: readonly Beginning[]): EditionFile[] {
  const prose = lessons.flatMap(({ notebook }) =>
    notebook.cells.filter(isProse).map(({ source }) => textOf(source)),
  );
  const input = JSON.stringify(prose);
  const made = execFileSync(pythonOf(), ["-I", "-c", script], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const pages = (JSON.parse(made) as string[]).values();
  return lessons.map(({ name, notebook }) => ({
    path: `files/${name}.html`,
    text: notebook.cells
      .map((cell) => (isProse(cell) ? pages.next().value : `<pre>${escaped(textOf(cell.source))}</pre>`))
      .map((html) => `<section>${html}</section>`)
      .join("\n"),
  }));
}

const isProse = ({ cell_type }: { cell_type: string }) => cell_type === "markdown";

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
