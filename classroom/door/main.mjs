// @ts-check
// The way in to the class's server, which is TypeScript: nothing may be built yet, so this is not.
import { causeOf } from "../../setup/causes.mjs";
import { describe, SetupError, Stopped } from "../../setup/errors.mjs";
import { choosePort } from "../../setup/jupyter/port.mjs";
import { endAllGroups } from "../../setup/processGroup.mjs";
import { setUpLibrary } from "../../setup/setUp.mjs";
import { listenForStop } from "../../setup/signals.mjs";
import { classroomPackage } from "../../setup/steps/workspaces.mjs";
import { writeWhole } from "../../setup/writeWhole.mjs";
import { parseClassOptions, usage } from "./options.mjs";

const { stop, hurry } = listenForStop();

/** @type {Promise<never>} */
const stopped = new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
stopped.catch(() => {}); // also where nobody waits for it just then

try {
  await main(process.argv.slice(2));
} catch (error) {
  await endAllGroups({ milliseconds: 3000, hurry });
  if (error instanceof Stopped) console.log("\nStopped. What came in is kept.");
  else console.error(describe(error));
  process.exit(error instanceof Stopped ? 130 : 1);
}
process.exit(0);

/** @param {string[]} args */
async function main(args) {
  const options = parseClassOptions(args);
  if (options.help) return console.log(usage);
  await Promise.race([setUpLibrary({ more: [classroomPackage] }), stopped]);
  const { ClassError, runClass } = await import("@six-steps/classroom");
  const lessonsScript = new URL("./lessonsWorker.mjs", import.meta.url);
  try {
    await runClass(options, { choosePort, writeWhole, stopped, lessonsScript });
  } catch (error) {
    throw error instanceof ClassError ? asSetupError(error) : error;
  }
}

/** @param {import("@six-steps/classroom").ClassError} error */
function asSetupError({ message, mend, system }) {
  if (system === undefined) return new SetupError(message, { mend });
  const cause = causeOf(system);
  return new SetupError(`${message}: ${cause?.sentence ?? `${system}.`}`, { mend: cause?.mend ?? mend });
}
