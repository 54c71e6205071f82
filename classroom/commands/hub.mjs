// @ts-check
import { command } from "../../setup/command.mjs";
import { SetupError } from "../../setup/errors.mjs";
import { choosePort } from "../../setup/jupyter/port.mjs";
import { commandLine, flag, value } from "../../setup/options.mjs";
import { port } from "../../setup/optionValues.mjs";
import { setUp } from "../../setup/setUp.mjs";
import { classroomPackage } from "../../setup/steps/workspaces.mjs";

const name = "npm run hub:demo";
const firstPort = 8000;

const line = commandLine({
  name,
  does: "a JupyterHub on this machine to look at: any name, one password for all",
  options: {
    port: value("N", port, `serve on port N; without it, on ${firstPort} or the next free one`, {
      example: "8001",
    }),
    quick: flag("lessons train on few images for few epochs"),
  },
  more: "Students are not kept apart in it: for a class, see classroom/deploy/README.md.",
});

export const run = command(
  line,
  async ({ port: wanted, quick }, stopping) => {
    if (process.platform === "win32") {
      throw new SetupError("JupyterHub does not run on Windows itself.", {
        mend: "run the same command in WSL, the Windows Subsystem for Linux",
      });
    }
    const port = await choosePort(wanted, { first: firstPort, command: name }); // before a long install, not after it
    await Promise.race([setUp({ more: [classroomPackage] }), stopping.stopped]);
    const { demonstrate } = await import("@six-steps/classroom/internal/hub/demonstrate.js");
    await demonstrate({ port, quick }, stopping);
  },
  { whenStopped: `Stopped. Run ${name} again to go on from here.`, stopsItself: true },
);
