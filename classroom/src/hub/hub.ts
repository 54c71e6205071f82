import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { jupyterEnvironment } from "../../../setup/jupyter/environment.mjs";
import { freePort } from "../../../setup/jupyter/port.mjs";
import { makeRuntimeFolder } from "../../../setup/jupyter/runtimeFolder.mjs";
import { ServerProcess } from "../../../setup/jupyter/serverProcess.mjs";
import { environmentFolder, hubFolder, inProject, programsOf, pythonOf } from "../../../setup/project.mjs";
import { hubEnvironmentFolder, proxyProgram } from "./steps.js";

interface HubOptions {
  port: number;
  password: string;
  /** Lessons train on few images for few epochs. */
  quick: boolean;
  /** Where each student gets a folder; in the project, or a lesson's imports fail. */
  students?: string;
}

/** JupyterHub with its proxy on 127.0.0.1, with the dummy authenticator: any name, one password. */
export class Hub extends ServerProcess {
  /** Where a browser finds the page to log in. */
  readonly address: string;

  static async start(options: HubOptions): Promise<Hub> {
    return new Hub(options, [await freePort(), await freePort()]);
  }

  private constructor(
    { port, password, quick, students = join(hubFolder, "students") }: HubOptions,
    [hubPort, apiPort]: [number, number],
  ) {
    const address = `http://127.0.0.1:${port}/`;
    const runtimeFolder = makeRuntimeFolder(hubFolder);
    mkdirSync(students, { recursive: true });
    super({
      name: "JupyterHub",
      command: pythonOf(hubEnvironmentFolder),
      args: [
        inProject("classroom", "src", "hub", "hub.py"),
        `--config=${inProject("classroom", "deploy", "demo", "jupyterhub_config.py")}`,
      ],
      cwd: runtimeFolder,
      env: {
        ...hubEnvironment(),
        SIX_STEPS_HUB_RUN: runtimeFolder,
        SIX_STEPS_HUB_STUDENTS: students,
        SIX_STEPS_HUB_PORT: String(port),
        SIX_STEPS_HUB_HUB_PORT: String(hubPort),
        SIX_STEPS_HUB_API_PORT: String(apiPort),
        // The file is named for its path alone, by which the proxy of this run can be told from others.
        SIX_STEPS_HUB_PROXY: [process.execPath, proxyProgram, "--pid-file", join(runtimeFolder, "chp.pid")]
          .map(quoted)
          .join(" "),
        SIX_STEPS_HUB_PASSWORD: password, // a command line can be read by every user of the machine
        CONFIGPROXY_AUTH_TOKEN: randomBytes(24).toString("hex"),
        ...(quick ? { SIX_STEPS_QUICK: "1" } : {}),
      },
      logFile: join(hubFolder, `hub-${port}.log`),
      runtimeFolder,
      patienceForStop: 20_000,
      answers: async () => (await fetch(`${address}hub/api/`, { signal: AbortSignal.timeout(5000) })).ok,
    });
    this.address = address;
  }
}

/** The hub's programs first; the kernel where `npm start` has put it; the settings that `npm start` uses. */
function hubEnvironment(): NodeJS.ProcessEnv {
  const env = jupyterEnvironment();
  return {
    ...env,
    PATH: [programsOf(hubEnvironmentFolder), env.PATH].join(delimiter),
    VIRTUAL_ENV: hubEnvironmentFolder,
    JUPYTER_PATH: join(environmentFolder, "share", "jupyter"),
    JUPYTER_CONFIG_PATH: inProject("setup", "jupyter"),
  };
}

/** A word for Python's shlex. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'"'"'`)}'`;
