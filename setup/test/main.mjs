// @ts-check
import { once } from "node:events";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { runCommand } from "../command.mjs";
import { SetupError } from "../errors.mjs";
import { jupyterEnvironment } from "../jupyter/environment.mjs";
import { spawnGroup } from "../processGroup.mjs";
import { Progress } from "../progress.mjs";
import { inProject, root } from "../project.mjs";
import { setUp } from "../setUp.mjs";
import { installed } from "../steps/npmPackages.mjs";
import { classroomPackage } from "../steps/workspaces.mjs";
import { runTool } from "../tool.mjs";
import { selectFolders, testFiles } from "./selection.mjs";

/** A test that hangs must not hang the run: longer than the slowest, which executes every lesson. */
const testTimeout = 20 * 60_000;

await runCommand(() => main(process.argv.slice(2)), {
  whenStopped: "Stopped.",
  patience: 15_000, // a test may have a Jupyter to stop
});

/**
 * @param {string[]} args the folders to test; none means all
 * @returns {Promise<number>} the exit code
 */
async function main(args) {
  const folders = selectFolders(args);
  await setUp({ more: [classroomPackage] });
  const tsc = installed("typescript", "bin", "tsc");
  const biome = installed("@biomejs", "biome", "bin", "biome");
  await check("types", [tsc, "-p", "tsconfig.json"], "npm run types");
  await check("lint and format", [biome, "check", "--error-on-warnings", "."], "npm run format");
  rmSync(inProject("build", "compiled"), { recursive: true, force: true }); // tests whose source is gone must not run
  await check("the tests, compiled", [tsc, "-p", "test"], "node node_modules/typescript/bin/tsc -p test");
  return await runTests(folders);
}

/**
 * @param {string} title
 * @param {string[]} args
 * @param {string} mend
 */
async function check(title, args, mend) {
  const progress = new Progress(title);
  try {
    await runTool({ what: title, command: process.execPath, args, mend, shownLines: 60 });
  } catch (error) {
    progress.fail();
    throw error;
  }
  progress.done();
}

/** @param {string[]} folders */
async function runTests(folders) {
  const files = testFiles(folders);
  if (files.length === 0) throw new SetupError(`There are no tests in ${folders.join(", ")}.`);
  const { NODE_TEST_CONTEXT, ...env } = jupyterEnvironment(); // set where a test runs `npm test` itself
  const child = spawnGroup(
    process.execPath,
    [
      "--enable-source-maps",
      "--test",
      "--test-reporter=spec",
      `--test-timeout=${testTimeout}`,
      `--test-concurrency=${Math.min(4, Math.max(2, availableParallelism() - 1))}`,
      ...files,
    ],
    { cwd: root, env: { ...env, SIX_STEPS_QUICK: "1" }, stdio: ["ignore", "inherit", "inherit"] },
  );
  const [code] = await once(child, "exit");
  return code ?? 1;
}
