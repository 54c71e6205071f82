// @ts-check
import { delimiter, join, resolve } from "node:path";
import { environmentFolder, jupyterFolder, programsOf } from "../project.mjs";

/** What a user has set for other Jupyters and Pythons, and what must not reach this one. */
const foreign = [
  "PYTHONPATH",
  "PYTHONHOME",
  "JUPYTER_PATH",
  "JUPYTER_CONFIG_PATH",
  "JUPYTERLAB_DIR",
  "JUPYTER_TOKEN",
];

/**
 * The environment variables that keep Jupyter within the project: its programs from `.venv`, everything that it
 * writes under `.jupyter`.
 *
 * @param {NodeJS.ProcessEnv} [env] what to start from
 * @returns {NodeJS.ProcessEnv}
 */
export function jupyterEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(([name]) => !foreign.includes(name));
  return {
    ...Object.fromEntries(kept),
    ...dataPlaces(env),
    PATH: [programsOf(), env.PATH].filter(Boolean).join(delimiter),
    VIRTUAL_ENV: environmentFolder,
    PYTHONNOUSERSITE: "1",
    JUPYTER_PREFER_ENV_PATH: "1",
    JUPYTER_CONFIG_DIR: join(jupyterFolder, "config"),
    JUPYTER_DATA_DIR: join(jupyterFolder, "data"),
    JUPYTER_RUNTIME_DIR: join(jupyterFolder, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(jupyterFolder, "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(jupyterFolder, "workspaces"),
    IPYTHONDIR: join(jupyterFolder, "ipython"),
  };
}

/**
 * A kernel starts in the folder of its notebook, from where a relative folder would be another one.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function dataPlaces(env) {
  const places = ["SIX_STEPS_DATA", "SIX_STEPS_DATA_MIRROR"].map((name) => [name, env[name] ?? ""]);
  const folders = places.filter(([, place]) => place !== "" && !/^(~\/|[a-z][a-z0-9+.-]+:)/i.test(place));
  return Object.fromEntries(folders.map(([name, place]) => [name, resolve(place)]));
}
