// @ts-check
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../errors.mjs";
import { jupyterEnvironment } from "../jupyter/environment.mjs";
import { freePort } from "../jupyter/port.mjs";
import { endRuntime, makeRuntimeFolder } from "../jupyter/runtimeFolder.mjs";
import { endGroup, spawnGroup } from "../processGroup.mjs";
import { environmentFolder, hubFolder, inProject, programsOf, pythonOf, shown } from "../project.mjs";
import { hubEnvironmentFolder, proxyProgram } from "./steps.mjs";

const shownLogLines = 15;
const patienceForStart = 120_000;
const patienceForStop = 20_000;

/** JupyterHub with its proxy on 127.0.0.1, with the dummy authenticator: any name, one password. */
export class Hub {
  #runFolder;
  #logFile;
  #child;
  #port;

  /**
   * @param {object} options
   * @param {number} options.port
   * @param {string} options.password
   * @param {boolean} options.quick lessons train on few images for few epochs
   * @param {string} [options.students] where each student gets a folder; in the project, or a lesson's imports fail
   */
  static async start({ port, password, quick, students = join(hubFolder, "students") }) {
    const ports = { port, hubPort: await freePort(), apiPort: await freePort() };
    return new Hub({ ...ports, password, quick, students });
  }

  /**
   * @private
   * @param {{ port: number, hubPort: number, apiPort: number, password: string, quick: boolean, students: string }} options
   */
  constructor({ port, hubPort, apiPort, password, quick, students }) {
    this.#port = port;
    this.#runFolder = makeRuntimeFolder(hubFolder);
    this.#logFile = join(hubFolder, `hub-${port}.log`);
    mkdirSync(students, { recursive: true });
    const log = openSync(this.#logFile, "w", 0o600);
    this.#child = spawnGroup(
      pythonOf(hubEnvironmentFolder),
      [
        inProject("setup", "hub", "hub.py"),
        `--config=${inProject("deploy", "demo", "jupyterhub_config.py")}`,
      ],
      {
        cwd: this.#runFolder,
        env: {
          ...hubEnvironment(),
          SIX_STEPS_HUB_RUN: this.#runFolder,
          SIX_STEPS_HUB_STUDENTS: students,
          SIX_STEPS_HUB_PORT: String(port),
          SIX_STEPS_HUB_HUB_PORT: String(hubPort),
          SIX_STEPS_HUB_API_PORT: String(apiPort),
          // The file is named for its path alone, by which the proxy of this run can be told from others.
          SIX_STEPS_HUB_PROXY: [
            process.execPath,
            proxyProgram,
            "--pid-file",
            join(this.#runFolder, "chp.pid"),
          ]
            .map(quoted)
            .join(" "),
          SIX_STEPS_HUB_PASSWORD: password, // a command line can be read by every user of the machine
          CONFIGPROXY_AUTH_TOKEN: randomBytes(24).toString("hex"),
          ...(quick ? { SIX_STEPS_QUICK: "1" } : {}),
        },
        stdio: ["pipe", log, log],
      },
    );
    closeSync(log);
  }

  /** Where a browser finds the page to log in. */
  get address() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** The process of the hub, below which all the others are. */
  get pid() {
    return this.#child.pid;
  }

  /**
   * Waits until it answers.
   *
   * @param {AbortSignal} [stop]
   * @throws {SetupError} with the end of its log if it does not
   */
  async ready(stop) {
    const end = performance.now() + patienceForStart;
    while (!stop?.aborted) {
      if (this.#hasEnded) throw this.#failure("ended before it answered");
      if (performance.now() > end) {
        throw this.#failure(`did not answer within ${patienceForStart / 1000} seconds`);
      }
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
   * Ends it with its proxy, the students' servers and their kernels.
   *
   * @param {AbortSignal} [hurry] ends the waiting early
   */
  async stop(hurry) {
    await endGroup(this.#child, { milliseconds: patienceForStop, hurry });
    endRuntime(this.#runFolder);
  }

  get #hasEnded() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #answers() {
    try {
      const response = await fetch(`${this.address}hub/api/`, { signal: AbortSignal.timeout(5000) });
      return response.ok;
    } catch {
      return false;
    }
  }

  /** @param {string} how */
  #failure(how) {
    const log = existsSync(this.#logFile) ? readFileSync(this.#logFile, "utf8").trimEnd() : "";
    return new SetupError(`JupyterHub ${how}. Its log is ${shown(this.#logFile)}.`, {
      output: log.split("\n").slice(-shownLogLines).join("\n"),
    });
  }
}

/** The hub's programs first; the kernel where `npm start` has put it; the settings that `npm start` uses. */
function hubEnvironment() {
  const env = jupyterEnvironment();
  return {
    ...env,
    PATH: [programsOf(hubEnvironmentFolder), env.PATH].join(delimiter),
    VIRTUAL_ENV: hubEnvironmentFolder,
    JUPYTER_PATH: join(environmentFolder, "share", "jupyter"),
    JUPYTER_CONFIG_PATH: inProject("setup", "jupyter"),
  };
}

/** @param {string} text a word for Python's shlex */
const quoted = (text) => `'${text.replaceAll("'", `'"'"'`)}'`;
