// @ts-check
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../errors.mjs";
import { endGroup, spawnGroup } from "../processGroup.mjs";
import { environmentFolder, inProject, jupyterFolder, pythonOf, shown } from "../project.mjs";
import { jupyterEnvironment } from "./environment.mjs";
import { endRuntime, makeRuntimeFolder } from "./runtimeFolder.mjs";

const shownLogLines = 15;
const patienceForStart = 120_000;
const patienceForStop = 10_000;

/** JupyterLab or Notebook 7, running on the lessons. */
export class JupyterServer {
  #token = randomBytes(24).toString("hex");
  #runtimeFolder = makeRuntimeFolder();
  #logFile;
  #child;
  #options;

  /**
   * @param {object} options
   * @param {number} options.port
   * @param {string} options.folder where the notebooks are
   * @param {boolean} options.classic Notebook 7 instead of JupyterLab
   * @param {boolean} options.openBrowser
   * @param {boolean} options.quick lessons train on few images for few epochs
   * @param {string} [options.environment] a Python environment with extensions of its own, which borrows the rest
   * @param {Record<string, string>} [options.settings] more environment variables
   */
  constructor(options) {
    this.#options = options;
    this.#logFile = join(jupyterFolder, `server-${options.port}.log`);
    const log = openSync(this.#logFile, "w", 0o600);
    const { environment = environmentFolder } = options;
    const labExtensions = join(environment, "share", "jupyter", "labextensions");
    this.#child = spawnGroup(
      pythonOf(environment),
      [
        inProject("setup", "jupyter", "serve.py"),
        options.classic ? "notebook" : "lab",
        `--config=${inProject("setup", "jupyter", "jupyter_server_config.json")}`,
        `--LabServerApp.labextensions_path=${labExtensions}`, // not as JSON: that would be taken for a path
        ...(options.environment
          ? [`--LabApp.app_dir=${join(environmentFolder, "share", "jupyter", "lab")}`]
          : []),
        `--LabServerApp.app_settings_dir=${inProject("setup", "jupyter", "settings")}`, // no question about news
        `--ServerApp.root_dir=${options.folder}`,
        `--ServerApp.port=${options.port}`,
        `--ServerApp.open_browser=${options.openBrowser ? "True" : "False"}`,
        `--${options.classic ? "JupyterNotebookApp" : "LabApp"}.default_url=${this.#page}`,
      ],
      {
        cwd: options.folder,
        env: {
          ...jupyterEnvironment(),
          JUPYTER_RUNTIME_DIR: this.#runtimeFolder,
          JUPYTER_TOKEN: this.#token, // a command line can be read by every user of the machine
          ...(options.quick ? { SIX_STEPS_QUICK: "1" } : {}),
          ...options.settings,
        },
        stdio: ["pipe", log, log],
      },
    );
    closeSync(log);
  }

  /** The name of what runs. */
  get name() {
    return this.#options.classic ? "Notebook 7" : "JupyterLab";
  }

  /** The page that opens: the first lesson. */
  get #page() {
    const first = readdirSync(this.#options.folder)
      .filter((name) => name.endsWith(".ipynb"))
      .sort()[0];
    if (this.#options.classic) return first ? `/notebooks/${encodeURIComponent(first)}` : "/tree";
    return first ? `/lab/tree/${encodeURIComponent(first)}` : "/lab";
  }

  /** Where a browser finds the first lesson. It holds the token: who knows it may run code here. */
  get address() {
    return `http://127.0.0.1:${this.#options.port}${this.#page}?token=${this.#token}`;
  }

  /**
   * Waits until it answers.
   *
   * @param {AbortSignal} stop
   * @throws {SetupError} with the end of its log if it does not
   */
  async ready(stop) {
    const end = performance.now() + patienceForStart;
    while (!stop.aborted) {
      if (this.#hasEnded) throw this.#failure("ended before it answered");
      if (performance.now() > end)
        throw this.#failure(`did not answer within ${patienceForStart / 1000} seconds`);
      if (await this.#answers()) return;
      await sleep(100);
    }
  }

  /** Resolves when it has ended by itself or been stopped. */
  async ended() {
    if (!this.#hasEnded) await once(this.#child, "exit");
  }

  /** What to say when it ended and nobody asked it to. */
  unexpectedEnd() {
    return this.#failure("ended unexpectedly");
  }

  /**
   * Ends it with its kernels and terminals.
   *
   * @param {AbortSignal} hurry ends the waiting early
   */
  async stop(hurry) {
    await endGroup(this.#child, { milliseconds: patienceForStop, hurry });
    endRuntime(this.#runtimeFolder);
  }

  get #hasEnded() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #answers() {
    try {
      const response = await fetch(`http://127.0.0.1:${this.#options.port}/api/status`, {
        headers: { authorization: `token ${this.#token}` },
        signal: AbortSignal.timeout(5000),
      });
      return response.ok;
    } catch {
      return false;
    }
  }

  /** @param {string} how */
  #failure(how) {
    const log = existsSync(this.#logFile) ? readFileSync(this.#logFile, "utf8").trimEnd() : "";
    return new SetupError(`${this.name} ${how}. Its log is ${shown(this.#logFile)}.`, {
      output: log.split("\n").slice(-shownLogLines).join("\n"),
    });
  }
}
