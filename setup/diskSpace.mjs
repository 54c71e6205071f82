// @ts-check
import { accessSync, constants } from "node:fs";
import { statfs } from "node:fs/promises";
import { SetupError } from "./errors.mjs";
import { root } from "./project.mjs";
import { text } from "./text/text.mjs";

/**
 * @param {string} [folder]
 * @throws {SetupError} if nothing can be installed into the project's folder
 */
export function requireWritable(folder = root) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new SetupError(text.notWritable(folder), { mend: text.takeFolder });
  }
}

/**
 * @param {number} megabytes that the steps still to be done need
 * @throws {SetupError} if the project's disk cannot take them
 */
export async function requireSpace(megabytes) {
  const { bavail, bsize } = await statfs(root);
  const problem = spaceProblem({ free: Math.floor((bavail * bsize) / 1e6), megabytes });
  if (problem) throw problem;
}

/** @param {{ free: number, megabytes: number }} space in megabytes: what there is and what is needed */
export function spaceProblem({ free, megabytes }) {
  if (free >= megabytes) return undefined;
  return new SetupError(text.littleSpace(free, megabytes), { mend: text.freeMegabytes(megabytes - free) });
}
