// @ts-check
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../project.mjs";

/**
 * Where the native backend stands. It is a folder of its own, because npm removes from node_modules what it does not
 * know, and lib/src/platform/node/binaries.ts looks into it first. What it shares with the project, above all the one
 * TensorFlow.js in which backends are registered, Node finds in the project's node_modules above it.
 */
export const nativeFolder = inProject("native");

/** Where it is made: a half-made one never bears the final name, and the next run goes on from what is here. */
export const workingFolder = inProject(".setup", "native");

/** An installation on its way out. */
export const outdatedFolder = inProject(".setup", "native.old");

/** tfjs-node within an installation. @param {string} folder @param {string[]} parts */
export const tfjsNodeIn = (folder, ...parts) =>
  join(folder, "node_modules", "@tensorflow", "tfjs-node", ...parts);

/**
 * What a folder's files hold, in megabytes, links not counted. A folder that is not there, or is going, holds nothing.
 *
 * @param {string} folder
 */
export function megabytesIn(folder) {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (file?.isFile()) bytes += file.size;
  }
  return Math.round(bytes / 1e6);
}
