// @ts-check
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { lessonFiles } from "../lessons.mjs";
import { environmentFolder, inProject, jupyterFolder, pythonOf } from "../project.mjs";
import { jupyterEnvironment } from "./environment.mjs";
import { makeRuntimeFolder } from "./runtimeFolder.mjs";
import { ServerProcess } from "./serverProcess.mjs";
import { settingsFolder } from "./settingsFolder.mjs";

/**
 * @typedef {object} JupyterOptions
 * @property {number} port
 * @property {string} folder where the notebooks are
 * @property {boolean} classic Notebook 7 instead of JupyterLab
 * @property {boolean} openBrowser if there is a screen for it
 * @property {boolean} quick lessons train on few images for few epochs
 * @property {string} [language] of its menus, where they are installed; default English
 * @property {string} [environment] a Python environment with extensions of its own, which borrows the rest
 * @property {Record<string, string>} [settings] more environment variables
 */

/** JupyterLab or Notebook 7, running on the lessons. */
export class JupyterServer extends ServerProcess {
  /** Where a browser finds the first lesson. It holds the token: whoever knows it may run code here. */
  address;

  /** @param {JupyterOptions} options */
  constructor(options) {
    const { port, folder, classic, openBrowser, quick, language, environment, settings } = options;
    const page = pageOf(options);
    const token = randomBytes(24).toString("hex");
    const runtimeFolder = makeRuntimeFolder();
    const labExtensions = join(environment ?? environmentFolder, "share", "jupyter", "labextensions");
    super({
      name: classic ? "Notebook 7" : "JupyterLab",
      command: pythonOf(environment),
      args: [
        inProject("setup", "jupyter", "serve.py"),
        classic ? "notebook" : "lab",
        `--config=${inProject("setup", "jupyter", "jupyter_server_config.json")}`,
        `--LabServerApp.labextensions_path=${labExtensions}`, // not as JSON: that would be taken for a path
        ...(environment ? [`--LabApp.app_dir=${join(environmentFolder, "share", "jupyter", "lab")}`] : []),
        `--LabServerApp.app_settings_dir=${settingsFolder(language)}`, // no question about news
        `--ServerApp.root_dir=${folder}`,
        `--ServerApp.port=${port}`,
        `--ServerApp.open_browser=${openBrowser && canOpenBrowser() ? "True" : "False"}`,
        `--${classic ? "JupyterNotebookApp" : "LabApp"}.default_url=${page}`,
      ],
      cwd: folder,
      env: {
        ...jupyterEnvironment(),
        JUPYTER_RUNTIME_DIR: runtimeFolder,
        JUPYTER_TOKEN: token, // a command line can be read by every user of the machine
        ...(quick ? { SIX_STEPS_QUICK: "1" } : {}),
        ...settings,
      },
      logFile: join(jupyterFolder, `server-${port}.log`),
      runtimeFolder,
      patienceForStop: 10_000,
      answers: async () => {
        const response = await fetch(`http://127.0.0.1:${port}/api/status`, {
          headers: { authorization: `token ${token}` },
          signal: AbortSignal.timeout(5000),
        });
        return response.ok;
      },
    });
    this.address = `http://127.0.0.1:${port}${page}?token=${token}`;
  }
}

/** The page that opens: the first lesson. @param {JupyterOptions} options */
function pageOf({ folder, classic }) {
  const [first] = lessonFiles(folder);
  if (classic) return first ? `/notebooks/${encodeURIComponent(first)}` : "/tree";
  return first ? `/lab/tree/${encodeURIComponent(first)}` : "/lab";
}

/** Without a screen, Python would open a text browser in the terminal. */
function canOpenBrowser() {
  if (process.platform !== "linux") return true;
  const { env } = process;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.BROWSER || env.WSL_DISTRO_NAME);
}
