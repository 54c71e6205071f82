// @ts-check
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { causeOf } from "../causes.mjs";
import { SetupError } from "../errors.mjs";
import { nativePackages } from "../native/lockedPackages.mjs";
import { inProject, root } from "../project.mjs";
import { text } from "../text/text.mjs";
import { runTool } from "../tool.mjs";
import { writeWhole } from "../writeWhole.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages */

/** @type {import("../setUp.mjs").Step} */
export const npmPackages = {
  get title() {
    return text.npmPackages;
  },
  megabytes: 1000,
  isDone: () => packagesAreInstalled(root),
  // What a user's own settings may leave out is needed here: tslab and TypeScript are development dependencies.
  async run(progress) {
    await npmCi(root, ["--include=dev", "--include=optional"], progress);
    takeAway(root, nativeAlone()); // without its own installer's download every kernel would try tfjs-node in vain
  },
};

/** tfjs-node with what only it needs. */
function nativeAlone() {
  const locked = lockedPackages(inProject("package-lock.json")) ?? {};
  return Object.keys(nativePackages().lock.packages).filter((path) => locked[path]?.optional);
}

/**
 * Takes packages out of what npm has installed, as if they could not be: npm then knows that they are not there.
 *
 * @param {string} folder the one with package-lock.json
 * @param {readonly string[]} paths as npm's lockfile has them: "node_modules/…"
 */
export function takeAway(folder, paths) {
  const installed = JSON.parse(readFileSync(hiddenLockfile(folder), "utf8"));
  for (const path of paths) {
    rmSync(join(folder, path), { recursive: true, force: true });
    delete installed.packages[path];
  }
  writeWhole(hiddenLockfile(folder), JSON.stringify(installed, null, 2));
}

/**
 * Installs what a folder's package-lock.json lists.
 *
 * @param {string} folder
 * @param {string[]} options
 * @param {Pick<import("../progress.mjs").Progress, "update">} progress
 */
export async function npmCi(folder, options, progress) {
  const npm = npmCommand();
  let fetched = 0;
  let unpackingError = "";
  await runTool({
    what: "npm ci",
    command: npm.command,
    args: [
      ...npm.args,
      "ci",
      `--prefix=${folder}`,
      ...options,
      "--ignore-scripts", // also where a user's own settings say otherwise
      "--no-audit",
      "--no-fund",
      "--loglevel=http",
      // npm's own waits add up to a silent minute before it says that there is no network.
      "--fetch-retry-mintimeout=2000",
      "--fetch-retry-maxtimeout=8000",
    ],
    onLine(line) {
      if (line.includes("TAR_ENTRY_ERROR")) unpackingError ||= line;
      if (!/^npm http /.test(line)) return true;
      if (/ attempt \d+ failed/.test(line)) progress.update(text.noNetwork);
      else if (line.includes(".tgz")) progress.update(text.fetched(++fetched));
      return false;
    },
    mend: text.again,
  });
  if (unpackingError) {
    // npm warns of files that it could not write, and then reports success: on a full disk, half a compiler.
    rmSync(hiddenLockfile(folder), { force: true });
    const cause = causeOf(unpackingError);
    throw new SetupError(`${text.notUnpacked}${cause ? `: ${cause.sentence}` : "."}`, {
      output: unpackingError,
      mend: cause?.mend ?? text.again,
    });
  }
}

/**
 * npm writes node_modules/.package-lock.json when everything else is in place, so an interrupted install has none.
 * Optional packages may be missing: they are for other systems, or failed to install.
 *
 * @param {string} folder the one with package-lock.json
 */
export function packagesAreInstalled(folder) {
  const wanted = lockedPackages(join(folder, "package-lock.json"));
  const installed = lockedPackages(hiddenLockfile(folder));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    if (!(path in installed)) return Boolean(optional || devOptional);
    return installed[path].version === version;
  });
}

/** @param {string} folder */
const hiddenLockfile = (folder) => join(folder, "node_modules", ".package-lock.json");

/** @param {string} path @returns {LockedPackages | undefined} */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** The npm that runs this, else the one that came with this Node, else whichever the PATH has. */
export function npmCommand() {
  const besideNode = join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  const paths = [process.env.npm_execpath ?? "", besideNode];
  const script = paths.find((path) => basename(path) === "npm-cli.js" && existsSync(path));
  return script ? { command: process.execPath, args: [script] } : { command: "npm", args: [] };
}

/** A file of an installed package. @param {string[]} parts */
export const installed = (...parts) => inProject("node_modules", ...parts);
