// @ts-check
// The way in to the class's server, which is TypeScript: nothing may be built yet, so this is not.
import { causeOf } from "../../setup/causes.mjs";
import { runCommand } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { choosePort } from "../../setup/jupyter/port.mjs";
import { setUpLibrary } from "../../setup/setUp.mjs";
import { classroomPackage } from "../../setup/steps/workspaces.mjs";
import { writeWhole } from "../../setup/writeWhole.mjs";
import { parseClassOptions, usage } from "./options.mjs";

await runCommand(({ stopped }) => main(process.argv.slice(2), stopped), {
  whenStopped: "Stopped. What came in is kept.",
  stopsItself: true,
});

/** @param {string[]} args @param {Promise<never>} stopped */
async function main(args, stopped) {
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
