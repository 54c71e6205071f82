// @ts-check
import { choosePort } from "../setup/jupyter/port.mjs";
import { JupyterServer } from "../setup/jupyter/server.mjs";
import { Progress } from "../setup/progress.mjs";
import { canOpenBrowser } from "../setup/start/browser.mjs";
import { nbgraderFolder, nbgraderSettings } from "./nbgraderPackage.mjs";

/**
 * JupyterLab with nbgrader's panels in the course's folder, until Ctrl-C.
 *
 * @param {Pick<import("./options.mjs").GradingOptions, "course" | "port" | "browser">} options
 * @param {import("../setup/signals.mjs").StopSignals} signals
 */
export async function openPanels({ course, port: wanted, browser }, { stop, hurry }) {
  const port = await choosePort(wanted);
  const server = new JupyterServer({
    port,
    folder: course,
    classic: false,
    quick: true,
    openBrowser: browser && canOpenBrowser(),
    environment: nbgraderFolder,
    settings: nbgraderSettings(),
  });
  try {
    const progress = new Progress(`${server.name} starts`);
    await server.ready(stop).catch((error) => {
      progress.fail();
      throw error;
    });
    progress.done();
    console.log(
      `\nThe course is open at\n\n  ${server.address}\n\nFormgrader is in the menu Nbgrader. Press Ctrl-C to stop.`,
    );
    await Promise.race([server.ended(), new Promise((resolve) => stop.addEventListener("abort", resolve))]);
    if (!stop.aborted) throw server.unexpectedEnd();
  } finally {
    await server.stop(hurry);
  }
}
