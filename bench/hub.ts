// What a student takes of a hub's server: N students log in to a JupyterHub on this machine and run lessons there, all
// at once. `npm run bench:hub`, or `npm run bench:hub -- --students 5 --write`; `--write` puts the table into docs/measurements.md.

import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { command, type Stopping } from "#setup/command.mjs";
import { SetupError } from "#setup/errors.mjs";
import { freePort } from "#setup/jupyter/port.mjs";
import { commandLine, flag, value } from "#setup/options.mjs";
import { whole } from "#setup/optionValues.mjs";
import { hubFolder } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { classroomPackage } from "#setup/steps/workspaces.mjs";
import { sizing } from "./hub/sizing.js";
import { requireSection, writeSection } from "./measurements.js";
import { machine } from "./training/machine.js";

const line = commandLine({
  name: "npm run bench:hub",
  does: "what a student takes of a hub's server",
  options: {
    // more do not fit the machines that this is tried on
    students: value("N", whole(1, 20), "so many students at once; without it, 3", { example: "3" }),
    write: flag("put the table into docs/measurements.md"),
    quick: flag("few images and epochs: shows that all parts work, and its figures mean nothing"),
  },
  apart: [["write", "quick", "--write takes the figures of a run in full, and a --quick run's mean nothing"]],
});

export const run = command(line, main, { whenStopped: "Stopped.", patience: 20_000 });

type Asked = ReturnType<typeof line.parse>;

async function main({ students: count = 3, write, quick }: Asked, { hurry }: Stopping) {
  if (process.platform !== "linux")
    throw new SetupError("Memory is measured by /proc, which only Linux has.");
  if (write) requireSection("bench:hub");
  await setUp({ more: [classroomPackage] });
  const { Hub } = await import("@six-steps/classroom/internal/hub/hub.js");
  const { hubSteps } = await import("@six-steps/classroom/internal/hub/steps.js");
  const { measure } = await import("./hub/measure.js");
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
