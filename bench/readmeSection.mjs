// @ts-check
import { readFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";
import { writeWhole } from "../setup/writeWhole.mjs";

const file = inProject("README.md");

/**
 * A place in README.md that a command fills: what stands between `<!-- name -->` and `<!-- /name -->`.
 *
 * @param {string} name the npm script
 */
export function readmeSection(name) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const read = () => {
    const text = readFileSync(file, "utf8");
    if (text.indexOf(begin) < 0 || text.indexOf(end) < text.indexOf(begin)) {
      throw new Error(`README.md has no lines ${begin} and ${end}, between which the tables would stand.`);
    }
    return text;
  };
  return {
    /** @throws {Error} if README.md has no such place */
    require() {
      read();
    },
    /** @param {string} content Markdown, without the markers */
    write(content) {
      const text = read();
      const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
      writeWhole(file, `${before}${begin}\n${content.trimEnd()}\n${after}`);
    },
  };
}
