// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireFittingLock } from "../pins/lockProblem.mjs";
import { lockOf } from "../pins/pythonLocks.mjs";
import { environmentFolder } from "../project.mjs";
import { hashOf } from "../stamp.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { pipInstall } from "./pipInstall.mjs";

/**
 * Python packages that only some uses need, added to the private environment when first asked for. Their lock agrees
 * with the environment's own, so that JupyterLab stays at the version that the lessons are tested with.
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
  const inputs = () => hashOf({ paths: [requirements, lockOf(requirements)] });
  return {
    title,
    megabytes,
    isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
    async run(progress) {
      requireFittingLock(requirements);
      await pipInstall(requirements, progress);
      writeWhole(stamp, inputs());
    },
  };
}
