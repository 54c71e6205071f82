// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";

/** @param {string} name as in `<!-- name -->` */
const markers = (name) => [`<!-- ${name} -->`, `<!-- /${name} -->`];

/**
 * @param {string} name of the figures' command
 * @param {string} [file]
 * @throws {Error} if the file has no place for the figures
 */
export function requireSection(name, file = inProject("docs", "measurements.md")) {
  const [begin, end] = markers(name);
  const text = readFileSync(file, "utf8");
  if (text.indexOf(begin) < 0 || text.indexOf(end) < text.indexOf(begin)) {
    throw new Error(`${file} has no lines ${begin} and ${end}, between which the tables would stand.`);
  }
}

/**
 * Puts figures between their two markers.
 *
 * @param {string} name of the figures' command
 * @param {string} markdown
 * @param {string} [file]
 */
export function writeSection(name, markdown, file = inProject("docs", "measurements.md")) {
  requireSection(name, file);
  const [begin, end] = markers(name);
  const text = readFileSync(file, "utf8");
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(file, `${before}${begin}\n${markdown}\n${after}`);
}
