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

/** Its lock agrees with the environment's own, so that JupyterLab stays at the version that the lessons are tested with. */
const requirements = inProject("setup", "requirements.rise.txt");
/** In the environment itself, so that it goes when that is made anew. */
const stamp = join(environmentFolder, ".six-steps-rise");
const inputs = () => hashOf({ paths: [requirements, lockOf(requirements)] });

/** Added when first asked for, by whoever shows live slides: a student needs none of it. @type {import("../setUp.mjs").Step} */
export const rise = {
  get title() {
    return text.rise;
  },
  megabytes: 60,
  isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
  async run(progress) {
    requireFittingLock(requirements);
    await pipInstall(requirements, progress);
    writeWhole(stamp, inputs());
  },
};
