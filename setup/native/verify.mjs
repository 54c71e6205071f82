// @ts-check
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";
import { runTool } from "../tool.mjs";

/** @typedef {{ version: string, seconds: number, megabytes: number }} Native what loads, in how long, in how much memory */

/**
 * Loads the tfjs-node that `folder` finds in a fresh process and computes with it.
 *
 * @param {string} folder
 * @returns {Promise<Native>}
 * @throws {SetupError} if it does not load, or computes wrongly
 */
export async function verify(folder) {
  let answer = "";
  try {
    await runTool({
      what: "Loading tfjs-node",
      command: process.execPath,
      args: [inProject("setup", "native", "check.mjs"), folder],
      onLine(line) {
        if (line.startsWith("{")) answer = line;
        return !line.startsWith("{");
      },
    });
  } catch (error) {
    if (error instanceof SetupError && error.message.includes("SIGILL")) {
      throw new SetupError("TensorFlow needs a processor with AVX, and this one does not have it.");
    }
    throw error;
  }
  const { problem, ...native } = JSON.parse(answer);
  if (problem) throw new SetupError(`tfjs-node loads, but ${problem}.`);
  return native;
}

/** The same, for one that may be missing or broken. @param {string} folder */
export const verified = (folder) => verify(folder).catch(() => undefined);
