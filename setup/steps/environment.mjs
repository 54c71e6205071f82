// @ts-check
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentFolder, inProject, pythonOf } from "../project.mjs";
import { hashOf, isStamped, writeStamp } from "../stamp.mjs";
import { runTool } from "../tool.mjs";
import { pipEnvironment, pipInstall } from "./pipInstall.mjs";
import { findPython } from "./python.mjs";

const requirements = inProject("setup", "requirements.txt");

/** @param {string} version of the environment's own Python, which changes with a system upgrade */
const inputs = (version) => hashOf({ texts: [version], paths: [requirements] });

/** @type {import("../setUp.mjs").Step} */
export const environment = {
  title: "JupyterLab in its own Python environment, about 270 MB",
  megabytes: 400,
  isDone: () => environmentIsWhole(environmentFolder),
  async run(progress) {
    const python = await findPython();
    // The programs in an environment hold its path, so it is made under its final name and vouched for by its stamp.
    rmSync(environmentFolder, { recursive: true, force: true });
    const env = pipEnvironment();
    progress.update(`Python ${python.version.join(".")}`);
    await runTool({
      what: `${python.name} -m venv`,
      command: python.executable,
      args: ["-m", "venv", environmentFolder],
      env,
    });
    await pipInstall(requirements, progress);
    // JupyterLab runs scripts of its own by Node, which would take them for ES modules as the project's files are.
    writeFileSync(join(environmentFolder, "package.json"), '{ "type": "commonjs" }\n');
    vouchFor(environmentFolder);
  },
};

/**
 * Whether everything in `folder` was installed to the end, by a Python that still runs and for these requirements.
 *
 * @param {string} folder
 */
export function environmentIsWhole(folder) {
  const version = versionOf(folder);
  return version !== undefined && isStamped(folder, inputs(version));
}

/** @param {string} folder an environment with everything in it */
export function vouchFor(folder) {
  writeStamp(folder, inputs(versionOf(folder) ?? ""));
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
