// @ts-check
// What a student takes of a hub's server: N students log in to a JupyterHub on this machine and run lessons there, all
// at once. `npm run bench:hub`, or `npm run bench:hub -- --students 5 --write`; `--write` puts the table into docs/measurements.md.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../setup/command.mjs";
import { SetupError } from "../setup/errors.mjs";
import { Hub } from "../setup/hub/hub.mjs";
import { hubSteps } from "../setup/hub/steps.mjs";
import { freePort } from "../setup/jupyter/port.mjs";
import { hubFolder } from "../setup/project.mjs";
import { setUp } from "../setup/setUp.mjs";
import { measure } from "./hub/measure.mjs";
import { parseBenchOptions } from "./hub/options.mjs";
import { sizing } from "./hub/sizing.mjs";
import { requireSection, writeSection } from "./measurements.mjs";
import { machine } from "./training/machine.mjs";

await runCommand(main, { whenStopped: "Stopped.", patience: 20_000 });

/** @param {import("../setup/command.mjs").Stopping} stopping */
async function main({ hurry }) {
  const { students: count, write, quick } = parseBenchOptions(process.argv.slice(2));
  if (process.platform !== "linux")
    throw new SetupError("Memory is measured by /proc, which only Linux has.");
  if (write) requireSection("bench:hub");
  await setUp({ more: hubSteps });
  const students = join(hubFolder, "bench-students");
  rmSync(students, { recursive: true, force: true });
  const password = randomBytes(12).toString("hex");
  const hub = await Hub.start({ port: await freePort(), password, quick, students });
  try {
    await hub.ready();
    const table = sizing(await measure(hub, { count, password }), { machine: machine(), quick });
    console.log(`\n${table}`);
    if (write) writeSection("bench:hub", table);
  } finally {
    await hub.stop(hurry);
  }
}
