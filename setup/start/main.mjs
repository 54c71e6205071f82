// @ts-check
import { runCommand } from "../command.mjs";
import { fillCopies } from "../copies/fillCopies.mjs";
import { copiesReport } from "../copies/report.mjs";
import { choosePort, defaultPort } from "../jupyter/port.mjs";
import { JupyterServer } from "../jupyter/server.mjs";
import { withLock } from "../lock.mjs";
import { Progress } from "../progress.mjs";
import { myWorkFolder, notebooksFolder, shown } from "../project.mjs";
import { setUp } from "../setUp.mjs";
import { rise } from "../steps/rise.mjs";
import { canOpenBrowser } from "./browser.mjs";
import { parseStartOptions, usage } from "./options.mjs";

await runCommand((stopping) => main(process.argv.slice(2), stopping), {
  whenStopped: "Stopped. Run npm start again to go on from here.",
  stopsItself: true,
});

/** @param {string[]} args @param {import("../command.mjs").Stopping} stopping */
async function main(args, stopping) {
  const options = parseStartOptions(args);
  if (options.help) return console.log(usage);
  const port = await choosePort(options.port); // before a long install, not after it
  await Promise.race([setUp({ more: options.rise ? [rise] : [] }), stopping.stopped]);
  if (options.folder === myWorkFolder) await Promise.race([fillMyWork(), stopping.stopped]);
  if (options.port === undefined && port !== defaultPort) {
    console.log(`Port ${defaultPort} is in use, so this is on port ${port}.`);
  }
  await serve({ ...options, port }, stopping);
}

/** Two starts at once fill the same folder, so one waits for the other. */
async function fillMyWork() {
  await withLock(async () => {
    const filled = fillCopies({ from: notebooksFolder, to: myWorkFolder });
    for (const line of copiesReport(filled, shown(myWorkFolder))) console.log(line);
  });
}

/**
 * Until Ctrl-C, which is the way to end it and so no error.
 *
 * @param {import("./options.mjs").StartOptions & { port: number }} options
 * @param {import("../command.mjs").Stopping} stopping
 */
async function serve({ port, folder, classic, quick, browser }, { stop, hurry, stopped }) {
  const server = new JupyterServer({
    port,
    folder,
    classic,
    quick,
    openBrowser: browser && canOpenBrowser(),
  });
  try {
    const progress = new Progress(`${server.name} starts`);
    await server.ready(stop).catch((error) => {
      progress.fail();
      throw error;
    });
    if (!stop.aborted) {
      progress.done();
      console.log(`\n${server.name} is open at\n\n  ${server.address}\n\nPress Ctrl-C to stop.`);
      await Promise.race([server.ended(), stopped.catch(() => {})]);
    }
    if (!stop.aborted) throw server.unexpectedEnd();
    console.log("\nStopping; kernels end, saved notebooks stay. Ctrl-C again ends it at once.");
  } finally {
    await server.stop(hurry);
  }
  console.log("Stopped.");
}
