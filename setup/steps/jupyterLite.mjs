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

const requirements = inProject("setup", "requirements.lite.txt");
/** In the environment itself, so that it goes when that is made anew. */
const stamp = join(environmentFolder, ".six-steps-lite");
const inputs = () => hashOf({ paths: [requirements, lockOf(requirements)] });

/** Added when first asked for, by whoever makes the browser edition: a student needs none of it. @type {import("../setUp.mjs").Step} */
export const jupyterLite = {
  get title() {
    return text.jupyterLite;
  },
  megabytes: 25,
  isDone: () => existsSync(stamp) && readFileSync(stamp, "utf8") === inputs(),
  async run(progress) {
    requireFittingLock(requirements);
    await pipInstall(requirements, progress);
    writeWhole(stamp, inputs());
  },
};
