// @ts-check
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { command } from "../command.mjs";
import { SetupError } from "../errors.mjs";
import { jupyterEnvironment } from "../jupyter/environment.mjs";
import { commandLine, flag } from "../options.mjs";
import { oneOf } from "../optionValues.mjs";
import { spawnGroup } from "../processGroup.mjs";
import { during } from "../progress.mjs";
import { inProject, root } from "../project.mjs";
import { setUp } from "../setUp.mjs";
import { jupyterLite } from "../steps/additions.mjs";
import { allMenus } from "../steps/menus.mjs";
import { installed } from "../steps/npmPackages.mjs";
import { browserPackage, classroomPackage } from "../steps/workspaces.mjs";
import { testsTogether } from "../testsTogether.mjs";
import { runTool } from "../tool.mjs";

/** A test that hangs must not hang the run: longer than the slowest, which executes every lesson. */
const testTimeout = 45 * 60_000;

const line = commandLine({
  name: "npm test",
  does: "check types, lint and format, then run every test",
  words: "<folder> …",
  about: "Only the tests in these folders of test/, if any are named.",
  options: {
    long: flag("also what takes minutes and shows the same once more on another lesson or kernel"),
  },
});

export const run = command(line, main, {
  whenStopped: "Stopped.",
  patience: 15_000, // a test may have a Jupyter to stop
});

/** @param {{ words: string[], long: boolean }} asked @returns {Promise<number>} the exit code */
async function main({ words, long }) {
  const folders = selectFolders(words);
  await setUp({ more: [classroomPackage, browserPackage, jupyterLite, ...allMenus] });
  const tsc = installed("typescript", "bin", "tsc");
  const biome = installed("@biomejs", "biome", "bin", "biome");
  await check("types", [tsc, "-p", "tsconfig.json"], "npm run types");
  await check("lint and format", [biome, "check", "--error-on-warnings", "."], "npm run format");
  rmSync(inProject("build", "compiled"), { recursive: true, force: true }); // tests whose source is gone must not run
  await check("the tests, compiled", [tsc, "-p", "test"], "node node_modules/typescript/bin/tsc -p test");
  return await runTests(folders, long);
}

/** @param {string} title @param {string[]} args @param {string} mend */
async function check(title, args, mend) {
  await during(title, () => runTool({ what: title, command: process.execPath, args, mend, shownLines: 60 }));
}

/** @param {string[]} folders @param {boolean} isLong */
async function runTests(folders, isLong) {
  const files = testFiles(folders);
  if (files.length === 0) throw new SetupError(`There are no tests in ${folders.join(", ")}.`);
  const { NODE_TEST_CONTEXT, ...env } = jupyterEnvironment(); // set where a test runs `npm test` itself
  const child = spawnGroup(
    process.execPath,
    [
      "--enable-source-maps",
      "--test",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      `--test-reporter=${pathToFileURL(inProject("setup", "slowestTests.mjs"))}`,
      "--test-reporter-destination=stdout",
      `--test-timeout=${testTimeout}`,
      `--test-concurrency=${Math.min(4, Math.max(2, availableParallelism() - 1))}`,
      ...testsTogether(files),
    ],
    {
      cwd: root,
      env: { ...env, SIX_STEPS_QUICK: "1", ...(isLong && { SIX_STEPS_LONG: "1" }) },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/**
 * The folders under test/ to run: those named, else all.
 *
 * @param {readonly string[]} args
 * @param {string} [tests]
 * @throws {import("./errors.mjs").SetupError} for a folder that is not there
 */
export function selectFolders(args, tests = inProject("test")) {
  const known = readdirSync(tests, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  oneOf(args, known, "folder of tests", `npm test -- ${known[0]}`);
  return args.length > 0 ? [...new Set(args)] : known;
}

/**
 * The compiled tests in the folders. Node runs them in the order of their paths.
 *
 * @param {readonly string[]} folders
 * @param {string} [built]
 */
export function testFiles(folders, built = inProject("build", "compiled", "test")) {
  return folders
    .map((folder) => join(built, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.js"))
        .sort()
        .map((name) => join(folder, name)),
    );
}
