// @ts-check
import { describe, Stopped } from "./errors.mjs";
import { endAllGroups } from "./processGroup.mjs";
import { listenForStop } from "./signals.mjs";

/**
 * @typedef {import("./signals.mjs").StopSignals & { stopped: Promise<never> }} Stopping `stopped` rejects with Stopped
 */

/**
 * What every command has around it: Ctrl-C, a closed terminal, errors in words, no process left behind, an exit code.
 *
 * @param {(stopping: Stopping) => Promise<number | void>} main returns the exit code, if it is another than 0
 * @param {object} options
 * @param {string} options.whenStopped what is said then
 * @param {number} [options.patience] milliseconds that the programs it has started get to end by themselves
 * @param {boolean} [options.stopsItself] `main` hears Ctrl-C itself, and ends in its own way
 * @param {() => void} [options.afterError] what else is said after an error
 * @returns {Promise<never>}
 */
export async function runCommand(
  main,
  { whenStopped, patience = 3000, stopsItself = false, afterError = () => {} },
) {
  const { stop, hurry } = listenForStop();
  /** @type {Promise<never>} */
  const stopped = new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
  stopped.catch(() => {}); // also where nobody waits for it just then
  try {
    const work = main({ stop, hurry, stopped });
    process.exit((await (stopsItself ? work : Promise.race([work, stopped]))) ?? 0);
  } catch (error) {
    await endAllGroups({ milliseconds: patience, hurry });
    if (error instanceof Stopped) {
      console.log(`\n${whenStopped}`);
      process.exit(130);
    }
    console.error(describe(error));
    afterError();
    process.exit(1);
  }
}
