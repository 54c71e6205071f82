// @ts-check
import { describe, Stopped } from "./errors.mjs";
import { endAllGroups } from "./processGroup.mjs";
import { listenForStop } from "./signals.mjs";

/**
 * @typedef {import("./signals.mjs").StopSignals & { stopped: Promise<never> }} Stopping `stopped` rejects with Stopped
 */

/**
 * @typedef {object} Around
 * @property {string} whenStopped what is said then
 * @property {number} [patience] milliseconds that the programs it has started get to end by themselves
 * @property {boolean} [stopsItself] `main` hears Ctrl-C itself, and ends in its own way
 * @property {() => void} [afterError] what else is said after an error
 */

/**
 * Does what a command, or a part of one, is for, with what every command has around it: Ctrl-C, a closed terminal,
 * errors in words, no process left behind, an exit code.
 *
 * @template T
 * @param {(stopping: Stopping) => Promise<T>} work
 * @param {Around} around
 * @returns {Promise<T>} nothing but a success
 */
export async function attempt(work, around) {
  const { patience = 3000, stopsItself = false, afterError = () => {} } = around;
  const { stop, hurry } = listenForStop();
  /** @type {Promise<never>} */
  const stopped = new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
  stopped.catch(() => {}); // also where nobody waits for it just then
  try {
    const working = work({ stop, hurry, stopped });
    return await (stopsItself ? working : Promise.race([working, stopped]));
  } catch (error) {
    await endAllGroups({ milliseconds: patience, hurry });
    if (error instanceof Stopped) {
      console.log(`\n${around.whenStopped}`); // only now: by then the language is known
      process.exit(130);
    }
    console.error(describe(error));
    afterError();
    process.exit(1);
  }
}

/**
 * A command with its options: help is printed, and everything else goes to `main`. The process ends with it.
 *
 * @template {{ help: boolean }} A
 * @param {{ usage: string, parse: (args: readonly string[]) => A }} line
 * @param {(asked: A, stopping: Stopping) => Promise<number | void>} main returns the exit code, if it is another than 0
 * @param {Around} around
 * @returns {(args: readonly string[]) => Promise<never>}
 */
export const command = (line, main, around) => async (args) => {
  const code = await attempt(async (stopping) => {
    const asked = line.parse(args);
    return asked.help ? console.log(line.usage) : await main(asked, stopping);
  }, around);
  process.exit(code ?? 0);
};
