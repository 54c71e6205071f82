// @ts-check
import { delimiter } from "node:path";
import { choosePort } from "../setup/jupyter/port.mjs";
import { JupyterServer } from "../setup/jupyter/server.mjs";
import { Progress } from "../setup/progress.mjs";
import { inProject } from "../setup/project.mjs";
import { canOpenBrowser } from "../setup/start/browser.mjs";
import { nbgraderFolder, nbgraderSettings } from "./nbgraderPackage.mjs";

/** In these panels no script of a submission runs: see six_steps_panels.py. */
function panelSettings() {
  const settings = nbgraderSettings();
  return {
    ...settings,
    JUPYTER_CONFIG_PATH: [inProject("grading", "jupyter"), settings.JUPYTER_CONFIG_PATH].join(delimiter),
    PYTHONPATH: inProject("grading"),
  };
}

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
    settings: panelSettings(),
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
