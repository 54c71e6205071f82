// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";

/**
 * The folders under test/ to run: those named, else all.
 *
 * @param {readonly string[]} args
 * @param {string} [tests]
 * @throws {SetupError} for a folder that is not there
 */
export function selectFolders(args, tests = inProject("test")) {
  const known = readdirSync(tests, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const arg of args) {
    if (!known.includes(arg)) {
      throw new SetupError(
        `${JSON.stringify(arg)} is not a folder of tests; there are ${known.join(", ")}.`,
        {
          mend: `npm test -- ${known[0]}`,
        },
      );
    }
  }
  return args.length > 0 ? [...new Set(args)] : known;
}

/**
 * The compiled tests in the folders, those that take their time last.
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
