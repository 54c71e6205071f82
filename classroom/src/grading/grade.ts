import { once } from "node:events";
import type { Stopping } from "../../../setup/command.mjs";
import { spawnGroup } from "../../../setup/processGroup.mjs";
import { pythonOf } from "../../../setup/project.mjs";
import { setUp } from "../../../setup/setUp.mjs";
import { collect } from "./collect/collect.js";
import { gradingText } from "./gradingText.js";
import { nbgraderEnvironment, nbgraderFolder, nbgraderPackage } from "./nbgraderPackage.js";
import { openPanels, type PanelsOptions } from "./panels.js";
import { keepPrivate } from "./privateFiles.js";
import { requireSandbox } from "./requireSandbox.js";
import { studentLibrary } from "./studentLibrary.js";

/** What `npm run grading` was asked for. */
export interface GradingOptions extends PanelsOptions {
  /** nbgrader's name for it, `panels` or `alike`. */
  command: string;
  /** Where `collect` finds what was handed in; without it, in nbgrader's exchange. */
  from?: string;
  /** For `collect`: whoever bears the name of another class's student is that student. */
  sameStudents?: boolean;
  /** For nbgrader, with lessons by their whole names. */
  args: string[];
}

/**
 * One command of `npm run grading`.
 *
 * @returns its exit code
 */
export async function grade(options: GradingOptions, stopping: Stopping): Promise<number> {
  const { command, course, from, sameStudents, args } = options;
  if (command === "alike") {
    const { alike } = await import("./alike/alike.js"); // with the whole library
    return say(alike(course, args));
  }
  if (command === "collect" && from) return say(collect(course, from, args, { sameStudents }));
  await setUp({ more: [nbgraderPackage, studentLibrary] });
  if (["autograde", "panels"].includes(command)) requireSandbox();
  keepPrivate(course);
  if (command !== "panels") {
    const code = await nbgrader(options);
    // nbgrader has a teacher ask “your instructor”.
    if (command === "collect" && code !== 0) console.error(gradingText.collect.exchange(args[0] ?? "04"));
    return code;
  }
  await openPanels(options, stopping);
  return 0;
}

function say(text: string): number {
  console.log(text);
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
