// @ts-check
import { randomBytes } from "node:crypto";
import { runCommand } from "../command.mjs";
import { SetupError } from "../errors.mjs";
import { choosePort } from "../jupyter/port.mjs";
import { Progress } from "../progress.mjs";
import { setUp } from "../setUp.mjs";
import { Hub } from "./hub.mjs";
import { parseHubOptions, usage } from "./options.mjs";
import { hubSteps } from "./steps.mjs";

const firstPort = 8000;
const command = "npm run hub:demo";

await runCommand((stopping) => main(process.argv.slice(2), stopping), {
  whenStopped: `Stopped. Run ${command} again to go on from here.`,
  stopsItself: true,
});

/** @param {string[]} args @param {import("../command.mjs").Stopping} stopping */
async function main(args, stopping) {
  const options = parseHubOptions(args);
  if (options.help) return console.log(usage);
  if (process.platform === "win32") {
    throw new SetupError("JupyterHub does not run on Windows itself.", {
      mend: "run the same command in WSL, the Windows Subsystem for Linux",
    });
  }
  const port = await choosePort(options.port, { first: firstPort, command }); // before a long install, not after it
  await Promise.race([setUp({ more: hubSteps }), stopping.stopped]);
  await serve({ port, quick: options.quick, password: randomBytes(6).toString("base64url") }, stopping);
}

/**
 * Until Ctrl-C, which is the way to end it and so no error.
 *
 * @param {{ port: number, quick: boolean, password: string }} options
 * @param {import("../command.mjs").Stopping} stopping
 */
async function serve(options, { stop, hurry, stopped }) {
  const hub = await Hub.start(options);
  try {
    const progress = new Progress("JupyterHub starts");
    await hub.ready(stop).catch((error) => {
      progress.fail();
      throw error;
    });
    if (!stop.aborted) {
      progress.done();
      console.log(welcome(hub, options.password));
      await Promise.race([hub.ended(), stopped.catch(() => {})]);
    }
    if (!stop.aborted) throw hub.unexpectedEnd();
    console.log(
      "\nStopping; students' servers and kernels end, saved notebooks stay. Ctrl-C again ends it at once.",
    );
  } finally {
    await hub.stop(hurry);
  }
  console.log("Stopped.");
}

/** @param {Hub} hub @param {string} password */
function welcome(hub, password) {
  return `
JupyterHub is open at

  ${hub.address}

Log in with any name (a to z, 0 to 9, -) and the password ${password}

This is for a look and for measuring. Every student's server runs as your own user on this machine: students are not
kept apart from one another, and nothing limits what they use. For a class, see deploy/README.md.

Press Ctrl-C to stop.`;
}
