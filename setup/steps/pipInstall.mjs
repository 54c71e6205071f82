// @ts-check
import { lockOf } from "../pins/pythonLocks.mjs";
import { pythonOf } from "../project.mjs";
import { text } from "../text/text.mjs";
import { runTool } from "../tool.mjs";

/**
 * Installs what the lock of a requirements file lists into a private Python environment, each file only with the SHA-256
 * that stands there.
 *
 * @param {string} requirements path of a requirements file
 * @param {Pick<import("../progress.mjs").Progress, "update">} progress told each package, with its size where pip says it
 * @param {string} [environment] the Python environment to install into; without it, the project's
 * @throws {import("../errors.mjs").SetupError} with pip's last lines
 */
export async function pipInstall(requirements, progress, environment) {
  await runTool({
    what: "pip install",
    command: pythonOf(environment),
    args: [
      "-m",
      "pip",
      "install",
      "--no-input",
      "--disable-pip-version-check",
      "--progress-bar=off",
      "--require-hashes",
      "--no-deps", // the lock has them all: nothing is left to resolve
      "--no-build-isolation", // which would fetch tools to build with, unpinned
      `--requirement=${lockOf(requirements)}`,
    ],
    env: pipEnvironment(),
    onLine(line) {
      const step = /^\s*(Collecting|Downloading|Using cached|Installing|Building) (\S+)(.*\))?/.exec(line);
      if (step)
        progress.update(step[1] === "Installing" ? text.installing : `${step[1]} ${step[2]}${size(step[3])}`);
      return true;
    },
  });
}

/** @param {string | undefined} rest of one of pip's lines, ending with a size in brackets */
const size = (rest) => / \([\d.]+ \wB\)$/.exec(rest ?? "")?.[0] ?? "";

/** What a user has set for other environments must not lead pip out of this one. */
export function pipEnvironment() {
  const { PYTHONPATH, PYTHONHOME, PIP_TARGET, PIP_PREFIX, __PYVENV_LAUNCHER__, ...env } = process.env;
  return { ...env, PIP_USER: "0", PYTHONUNBUFFERED: "1" };
}
