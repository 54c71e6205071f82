// @ts-check
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { jupyterEnvironment } from "../setup/jupyter/environment.mjs";
import { environmentFolder, inProject, programsOf, pythonOf } from "../setup/project.mjs";
import { hashOf, isStamped, writeStamp } from "../setup/stamp.mjs";
import { environment } from "../setup/steps/environment.mjs";
import { pipEnvironment, pipInstall } from "../setup/steps/pipInstall.mjs";
import { runTool } from "../setup/tool.mjs";

const requirements = inProject("grading", "requirements.txt");
const base = inProject("setup", "requirements.txt");

/**
 * nbgrader's own environment. It holds what nbgrader needs besides JupyterLab, and borrows the rest from `.venv`: so what
 * students work with has no panels for teachers.
 */
export const nbgraderFolder = inProject(".venv-nbgrader");

const inputs = () => hashOf({ texts: [pythonVersion()], paths: [requirements, base] });

/** @type {import("../setup/setUp.mjs").Step} */
export const nbgraderPackage = {
  title: "nbgrader in an environment of its own, about 80 MB",
  megabytes: 120,
  isDone: () => environment.isDone() && isStamped(nbgraderFolder, inputs()),
  async run(progress) {
    const env = pipEnvironment();
    const python = pythonOf(nbgraderFolder);
    rmSync(nbgraderFolder, { recursive: true, force: true });
    await runTool({ what: "python -m venv", command: pythonOf(), args: ["-m", "venv", nbgraderFolder], env });
    writeFileSync(join(packagesOf(python), "six_steps.pth"), `${packagesOf(pythonOf())}\n`);
    // The constraint keeps JupyterLab at the version that the lessons are tested with.
    await pipInstall(["--constraint", base, "--requirement", requirements], progress, nbgraderFolder);
    writeStamp(nbgraderFolder, inputs());
  },
};

/** The environment variables that nbgrader runs with. */
export function nbgraderEnvironment() {
  const env = jupyterEnvironment();
  return {
    ...env,
    PATH: [programsOf(nbgraderFolder), env.PATH].join(delimiter),
    VIRTUAL_ENV: nbgraderFolder,
    ...nbgraderSettings(),
  };
}

/** Those of them that are nbgrader's alone. */
export const nbgraderSettings = () => ({
  JUPYTER_PATH: join(environmentFolder, "share", "jupyter"),
  JUPYTER_CONFIG_PATH: join(environmentFolder, "etc", "jupyter"),
  SIX_STEPS_NODE: process.execPath, // the Node that runs this also runs the grader
  PYTHONWARNINGS: "ignore:Object of type", // nbgrader's own queries, as SQLAlchemy 2 sees them
});

/** @param {string} python @returns {string} the folder of its packages */
function packagesOf(python) {
  const script = "import sysconfig; print(sysconfig.get_path('purelib'))";
  return execFileSync(python, ["-I", "-c", script], { encoding: "utf8" }).trim();
}

/** Changes with an upgrade of the system's Python. */
const pythonVersion = () =>
  execFileSync(pythonOf(), ["-I", "-S", "-c", "import sys; print(sys.version)"], { encoding: "utf8" }).trim();
