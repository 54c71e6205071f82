import { delimiter, join } from "node:path";
import type { Stopping } from "../../../setup/command.mjs";
import { choosePort } from "../../../setup/jupyter/port.mjs";
import { JupyterServer } from "../../../setup/jupyter/server.mjs";
import { gradingText } from "./gradingText.js";
import { nbgraderFolder, nbgraderSettings, pythonFolder } from "./nbgraderPackage.js";

export interface PanelsOptions {
  /** The course's folder. */
  course: string;
  port?: number;
  /** Whether a browser is opened. */
  browser: boolean;
}

/** In these panels no script of a submission runs: see six_steps_panels.py. */
function panelSettings() {
  const settings = nbgraderSettings();
  return {
    ...settings,
    JUPYTER_CONFIG_PATH: [join(pythonFolder, "jupyter"), settings.JUPYTER_CONFIG_PATH].join(delimiter),
    PYTHONPATH: pythonFolder,
  };
}

/** JupyterLab with nbgrader's panels in the course's folder, until Ctrl-C. */
export async function openPanels(
  { course, port: wanted, browser }: PanelsOptions,
  stopping: Stopping,
): Promise<void> {
  const port = await choosePort(wanted);
  const server = new JupyterServer({
    port,
    folder: course,
    classic: false,
    quick: true,
    openBrowser: browser,
    environment: nbgraderFolder,
    settings: panelSettings(),
  });
  await server.serve({ welcome: gradingText.open(server.address) }, stopping);
}
