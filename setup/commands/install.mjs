// @ts-check
import { command } from "../command.mjs";
import { commandLine } from "../options.mjs";
import { setUp } from "../setUp.mjs";

const line = commandLine({
  name: "node setup/run.mjs install",
  does: "install and build what npm start would, but fetch no data and start nothing: for an image",
  options: {},
});

export const run = command(line, () => setUp({ data: false }), { whenStopped: "Stopped." });
