import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SetupError } from "../../../setup/errors.mjs";
import { jupyterEnvironment } from "../../../setup/jupyter/environment.mjs";
import { requireFittingLock } from "../../../setup/pins/lockProblem.mjs";
import { lockOf } from "../../../setup/pins/pythonLocks.mjs";
import { environmentFolder, inProject, programsOf, pythonOf } from "../../../setup/project.mjs";
import type { Step } from "../../../setup/setUp.mjs";
import { hashOf, isStamped, writeStamp } from "../../../setup/stamp.mjs";
import { environment } from "../../../setup/steps/environment.mjs";
import { pipEnvironment, pipInstall } from "../../../setup/steps/pipInstall.mjs";
import { runTool } from "../../../setup/tool.mjs";
import { gradingText } from "./gradingText.js";

const text = gradingText.nbgrader;

/** nbgrader's own preprocessors, panels and sandbox, in Python. */
export const pythonFolder = inProject("classroom", "src", "grading", "nbgrader");

const requirements = join(pythonFolder, "requirements.txt");
const oldestMinor = 11;

/**
 * nbgrader's own environment. It holds what nbgrader needs besides JupyterLab, and borrows the rest from `.venv`: so what
 * students work with has no panels for teachers.
 */
export const nbgraderFolder = inProject(".venv-nbgrader");

const inputs = () => hashOf({ texts: [pythonVersion()], paths: [requirements, lockOf(requirements)] });

export const nbgraderPackage: Step = {
  title: text.title,
  megabytes: 120,
  isDone: () => environment.isDone() && isStamped(nbgraderFolder, inputs()),
  async run(progress) {
    requireFittingLock(requirements);
    requireRecentPython();
    const env = pipEnvironment();
    const python = pythonOf(nbgraderFolder);
    rmSync(nbgraderFolder, { recursive: true, force: true });
    await runTool({ what: "python -m venv", command: pythonOf(), args: ["-m", "venv", nbgraderFolder], env });
    writeFileSync(join(packagesOf(python), "six_steps.pth"), `${packagesOf(pythonOf())}\n`);
    await pipInstall(requirements, progress, nbgraderFolder);
    writeStamp(nbgraderFolder, inputs());
  },
};

/** The environment variables that nbgrader runs with. */
export function nbgraderEnvironment(): NodeJS.ProcessEnv {
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
  SIX_STEPS_GRADING: pythonFolder, // also where a course was made before the project was moved
  SIX_STEPS_NODE: process.execPath, // the Node that runs this also runs the grader
  PYTHONWARNINGS: "ignore:Object of type", // nbgrader's own queries, as SQLAlchemy 2 sees them
});

/** The folder of its packages. */
function packagesOf(python: string): string {
  const script = "import sysconfig; print(sysconfig.get_path('purelib'))";
  return execFileSync(python, ["-I", "-c", script], { encoding: "utf8" }).trim();
}

/** Which nbgrader needs, and a lesson does not. @throws {SetupError} if the project's environment has an older one */
function requireRecentPython(): void {
  const [, minor] = /^3\.(\d+)/.exec(pythonVersion()) ?? [];
  if (Number(minor) >= oldestMinor) return;
  throw new SetupError(text.oldPython(oldestMinor, pythonVersion().split(" ")[0]), {
    mend: ["rm -rf .venv", text.otherPython(oldestMinor)],
  });
}

/** Changes with an upgrade of the system's Python. */
const pythonVersion = (): string =>
  execFileSync(pythonOf(), ["-I", "-S", "-c", "import sys; print(sys.version)"], { encoding: "utf8" }).trim();
