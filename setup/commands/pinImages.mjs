// @ts-check
import { command } from "../command.mjs";
import { commandLine } from "../options.mjs";
import { pinImages } from "../pins/images.mjs";

const line = commandLine({
  name: "npm run pin:images",
  does: "fix the images that classroom/deploy/ builds on to what their tags name today",
  options: {},
});

export const run = command(line, pinAndTell, { whenStopped: "Stopped. Nothing is changed." });

async function pinAndTell() {
  for (const [image, digest] of await pinImages()) console.log(`✓ ${image} is ${digest}`);
}
