import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "#setup/project.mjs";

/** @param name as in `<!-- name -->` */
const markers = (name: string) => [`<!-- ${name} -->`, `<!-- /${name} -->`];

/**
 * @param name of the figures' command
 * @throws {Error} if the file has no place for the figures
 */
export function requireSection(name: string, file: string = inProject("docs", "measurements.md")) {
  const [begin, end] = markers(name);
  const text = readFileSync(file, "utf8");
  if (text.indexOf(begin) < 0 || text.indexOf(end) < text.indexOf(begin)) {
    throw new Error(`${file} has no lines ${begin} and ${end}, between which the tables would stand.`);
  }
}

/**
 * Puts figures between their two markers.
 *
 * @param name of the figures' command
 */
export function writeSection(
  name: string,
  markdown: string,
  file: string = inProject("docs", "measurements.md"),
) {
  requireSection(name, file);
  const [begin, end] = markers(name);
  const text = readFileSync(file, "utf8");
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(file, `${before}${begin}\n${markdown}\n${after}`);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly string[][]) {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
