// @ts-check
import { randomBytes } from "node:crypto";
import { describe, SetupError, Stopped } from "../errors.mjs";
import { choosePort } from "../jupyter/port.mjs";
import { endAllGroups } from "../processGroup.mjs";
import { Progress } from "../progress.mjs";
import { setUp } from "../setUp.mjs";
import { listenForStop } from "../signals.mjs";
import { Hub } from "./hub.mjs";
import { parseHubOptions, usage } from "./options.mjs";
import { hubSteps } from "./steps.mjs";

const firstPort = 8000;
const command = "npm run hub:demo";

const { stop, hurry } = listenForStop();

try {
  await main(process.argv.slice(2));
} catch (error) {
  await endAllGroups({ milliseconds: 3000, hurry });
  if (error instanceof Stopped) console.log(`\nStopped. Run ${command} again to go on from here.`);
  else console.error(describe(error));
  process.exit(error instanceof Stopped ? 130 : 1);
}
process.exit(0);

/** @param {string[]} args */
async function main(args) {
  const options = parseHubOptions(args);
  if (options.help) return console.log(usage);
  if (process.platform === "win32") {
    throw new SetupError("JupyterHub does not run on Windows itself.", {
      mend: "run the same command in WSL, the Windows Subsystem for Linux",
    });
  }
  const port = await choosePort(options.port, { first: firstPort, command }); // before a long install, not after it
  await Promise.race([setUp({ more: hubSteps }), stopped()]);
  await serve({ port, quick: options.quick, password: randomBytes(6).toString("base64url") });
}

/** @returns {Promise<never>} */
function stopped() {
  return new Promise((_, reject) => stop.addEventListener("abort", () => reject(new Stopped())));
}

/**
 * Until Ctrl-C, which is the way to end it and so no error.
 *
 * @param {{ port: number, quick: boolean, password: string }} options
 */
async function serve(options) {
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
      await Promise.race([hub.ended(), stopped().catch(() => {})]);
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
