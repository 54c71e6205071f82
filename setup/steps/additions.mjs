// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireFittingLock } from "../pins/lockProblem.mjs";
import { lockOf } from "../pins/pythonLocks.mjs";
import { environmentFolder, inProject } from "../project.mjs";
import { hashOf } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { pipInstall } from "./pipInstall.mjs";

/**
 * More packages in the environment, installed when they are first asked for: a student needs none of them.
 *
 * @param {object} what
 * @param {() => string} what.title
 * @param {number} what.megabytes on the disk, at most
 * @param {string} what.requirements name of a pip's requirements file in setup/
 * @param {string} what.stamp name of the file in the environment that vouches for it, so that it goes when that is made anew
 * @returns {import("../setUp.mjs").Step}
 */
export function addition({ title, megabytes, ...names }) {
  const requirements = inProject("setup", names.requirements);
  const stamp = join(environmentFolder, names.stamp);
  const inputs = () => hashOf({ paths: [requirements, lockOf(requirements)] });
  return {
    get title() {
      return title();
    },
    megabytes,
    isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
    async run(progress) {
      requireFittingLock(requirements);
      await pipInstall(requirements, progress);
      writeWhole(stamp, inputs());
    },
  };
}

/** For whoever makes the browser edition. */
export const jupyterLite = addition({
  title: () => text.jupyterLite,
  megabytes: 25,
  requirements: "requirements.lite.txt",
  stamp: ".six-steps-lite",
});

/** For live slides. Its lock agrees with the environment's own, so that JupyterLab stays at the version that the lessons are tested with. */
export const rise = addition({
  title: () => text.rise,
  megabytes: 60,
  requirements: "requirements.rise.txt",
  stamp: ".six-steps-rise",
});
