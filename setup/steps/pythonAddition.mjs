// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentFolder, inProject } from "../project.mjs";
import { hashOf } from "../stamp.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { pipInstall } from "./pipInstall.mjs";

/** What is there anyway. As a constraint, it keeps JupyterLab at the version that the lessons are tested with. */
const base = inProject("setup", "requirements.txt");

/**
 * Python packages that only some uses need, added to the private environment when first asked for.
 *
 * @param {object} addition
 * @param {string} addition.name of the addition: `rise`
 * @param {string} addition.title
 * @param {number} addition.megabytes on the disk, at most
 * @param {string} addition.requirements path of a requirements file
 * @returns {import("../setUp.mjs").Step}
 */
export function pythonAddition({ name, title, megabytes, requirements }) {
  // In the environment itself, so that it goes when that is made anew.
  const stamp = join(environmentFolder, `.six-steps-${name}`);
  const inputs = () => hashOf({ paths: [requirements, base] });
  return {
    title,
    megabytes,
    isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
    async run(progress) {
      await pipInstall(["--constraint", base, "--requirement", requirements], progress);
      writeWhole(stamp, inputs());
    },
  };
}
