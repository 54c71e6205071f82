// @ts-check
import { once } from "node:events";
import { runCommand } from "../setup/command.mjs";
import { spawnGroup } from "../setup/processGroup.mjs";
import { pythonOf } from "../setup/project.mjs";
import { setUp } from "../setup/setUp.mjs";
import { requireCourse } from "./course.mjs";
import { nbgraderEnvironment, nbgraderFolder, nbgraderPackage } from "./nbgraderPackage.mjs";
import { parseGradingOptions, usage } from "./options.mjs";
import { openPanels } from "./panels.mjs";
import { keepPrivate } from "./privateFiles.mjs";
import { requireSandbox } from "./requireSandbox.mjs";
import { studentLibrary } from "./studentLibrary.mjs";

await runCommand((stopping) => main(process.argv.slice(2), stopping), {
  whenStopped: "Stopped. What was graded stays; the same command goes on from there.",
  patience: 10_000,
});

/**
 * @param {string[]} args
 * @param {import("../setup/command.mjs").Stopping} stopping
 * @returns {Promise<number>} the exit code
 */
async function main(args, stopping) {
  const options = parseGradingOptions(args);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  requireCourse(options.course);
  await setUp({ more: [nbgraderPackage, studentLibrary] });
  if (["autograde", "panels"].includes(options.command)) requireSandbox();
  keepPrivate(options.course);
  if (options.command === "panels") {
    await openPanels(options, stopping);
    return 0;
  }
  return await nbgrader(options);
}

/**
 * nbgrader's own command line, in the course's folder.
 *
 * @param {import("./options.mjs").GradingOptions} options
 */
async function nbgrader({ course, command, args }) {
  if (command === "export") process.umask(0o077); // it makes one file, and all grades are in it
  const child = spawnGroup(pythonOf(nbgraderFolder), ["-m", "nbgrader", command, ...args], {
    cwd: course,
    env: nbgraderEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}
