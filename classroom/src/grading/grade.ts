import { once } from "node:events";
import type { Stopping } from "../../../setup/command.mjs";
import { spawnGroup } from "../../../setup/processGroup.mjs";
import { pythonOf } from "../../../setup/project.mjs";
import { setUp } from "../../../setup/setUp.mjs";
import { nbgraderEnvironment, nbgraderFolder, nbgraderPackage } from "./nbgraderPackage.js";
import { openPanels, type PanelsOptions } from "./panels.js";
import { keepPrivate } from "./privateFiles.js";
import { requireSandbox } from "./requireSandbox.js";
import { studentLibrary } from "./studentLibrary.js";

/** What `npm run grading` was asked for. */
export interface GradingOptions extends PanelsOptions {
  /** nbgrader's name for it, or `panels`. */
  command: string;
  /** For nbgrader, with lessons by their whole names. */
  args: string[];
}

/**
 * One command of `npm run grading`.
 *
 * @returns its exit code
 */
export async function grade(options: GradingOptions, stopping: Stopping): Promise<number> {
  await setUp({ more: [nbgraderPackage, studentLibrary] });
  if (["autograde", "panels"].includes(options.command)) requireSandbox();
  keepPrivate(options.course);
  if (options.command !== "panels") return await nbgrader(options);
  await openPanels(options, stopping);
  return 0;
}

/** nbgrader's own command line, in the course's folder. */
async function nbgrader({ course, command, args }: GradingOptions): Promise<number> {
  if (command === "export") process.umask(0o077); // it makes one file, and all grades are in it
  const child = spawnGroup(pythonOf(nbgraderFolder), ["-m", "nbgrader", command, ...args], {
    cwd: course,
    env: nbgraderEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}
