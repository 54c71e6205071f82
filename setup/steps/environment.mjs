// @ts-check
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireFittingLock } from "../pins/lockProblem.mjs";
import { lockOf } from "../pins/pythonLocks.mjs";
import { environmentFolder, inProject, pythonOf } from "../project.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { text } from "../text/text.mjs";
import { runTool } from "../tool.mjs";
import { pipEnvironment, pipInstall } from "./pipInstall.mjs";
import { findPython } from "./python.mjs";

const ownRequirements = [inProject("setup", "requirements.txt")];

/**
 * @param {string} version of the environment's own Python, which changes with a system upgrade
 * @param {string[]} requirements
 */
const inputs = (version, requirements) =>
  hashOf({ texts: [version], paths: requirements.flatMap((file) => [file, lockOf(file)]) });

export const environment = pythonEnvironment({
  title: () => text.environment,
  megabytes: 400,
  folder: environmentFolder,
  requirements: ownRequirements,
});

/**
 * A private Python environment with what the locks of its requirements list.
 *
 * @param {object} options
 * @param {string | (() => string)} options.title
 * @param {number} options.megabytes on the disk, at most
 * @param {string} options.folder
 * @param {string[]} options.requirements paths of pip's requirements files, installed one after another
 * @param {boolean} [options.asLocked] whether the locks are taken as they are, be the requirements newer; default no
 * @param {() => Promise<void>} [options.finish] what is still to be done once everything is installed
 * @returns {import("../setUp.mjs").Step}
 */
export function pythonEnvironment({ title, megabytes, folder, requirements, asLocked, finish }) {
  return {
    get title() {
      return typeof title === "string" ? title : title();
    },
    megabytes,
    isDone: () => environmentIsWhole(folder, requirements),
    async run(progress) {
      if (!asLocked) requirements.forEach(requireFittingLock);
      const python = await findPython();
      // The programs in an environment hold its path, so it is made under its final name and vouched for by its stamp.
      rmSync(folder, { recursive: true, force: true });
      const env = pipEnvironment();
      progress.update(`Python ${python.version.join(".")}`);
      await runTool({
        what: `${python.name} -m venv`,
        command: python.executable,
        args: ["-m", "venv", folder],
        env,
      });
      for (const file of requirements) await pipInstall(file, progress, folder);
      // JupyterLab runs scripts of its own by Node, which would take them for ES modules as the project's files are.
      writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
      await finish?.();
      vouchFor(folder, requirements);
    },
  };
}

/**
 * Whether everything in `folder` was installed to the end, by a Python that still runs and for these requirements.
 *
 * @param {string} folder
 * @param {string[]} [requirements]
 */
export function environmentIsWhole(folder, requirements = ownRequirements) {
  const version = versionOf(folder);
  return version !== undefined && isStamped(folder, inputs(version, requirements));
}

/**
 * @param {string} folder an environment with everything in it
 * @param {string[]} [requirements]
 */
export function vouchFor(folder, requirements = ownRequirements) {
  writeStamp(folder, inputs(versionOf(folder) ?? "", requirements));
}

/**
 * @param {string} folder
 * @returns {string | undefined} the version of the environment's Python, if there is one and it runs
 */
function versionOf(folder) {
  try {
    return execFileSync(pythonOf(folder), ["-I", "-S", "-c", "import sys; print(sys.version)"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}
