// @ts-check
import { command } from "../command.mjs";
import { requireWritable } from "../diskSpace.mjs";
import { withLock } from "../lock.mjs";
import { commandLine, flag } from "../options.mjs";
import { lockAll, resolver } from "../pins/lockPython.mjs";
import { runStep } from "../setUp.mjs";

const line = commandLine({
  name: "npm run lock:python",
  does: "write each requirements.lock.txt anew after a change in its requirements.txt",
  options: { upgrade: flag("the same, with the newest versions of all that the requirements leave open") },
});

export const run = command(line, main, {
  whenStopped: "Stopped. Locks that are not written yet are as before.",
});

/** @param {{ upgrade: boolean }} options */
async function main(options) {
  requireWritable();
  await withLock(async () => {
    await runStep(resolver);
    await lockAll(options);
  });
}
