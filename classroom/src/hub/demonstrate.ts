import { randomBytes } from "node:crypto";
import type { Stopping } from "../../../setup/command.mjs";
import { setUp } from "../../../setup/setUp.mjs";
import { Hub } from "./hub.js";
import { hubSteps } from "./steps.js";

/** `npm run hub:demo`: a hub on this machine until Ctrl-C. */
export async function demonstrate(
  options: { port: number; quick: boolean },
  stopping: Stopping,
): Promise<void> {
  await Promise.race([setUp({ more: hubSteps }), stopping.stopped]);
  const password = randomBytes(6).toString("base64url");
  const hub = await Hub.start({ ...options, password });
  const welcome = `
JupyterHub is open at

  ${hub.address}

Log in with any name (a to z, 0 to 9, -) and the password ${password}

This is for a look and for measuring. Every student's server runs as your own user on this machine: students are not
kept apart from one another, and nothing limits what they use. For a class, see classroom/deploy/README.md.

Press Ctrl-C to stop.`;
  const goodbye =
    "\nStopping; students' servers and kernels end, saved notebooks stay. Ctrl-C again ends it at once.";
  await hub.serve({ welcome, goodbye }, stopping);
}
