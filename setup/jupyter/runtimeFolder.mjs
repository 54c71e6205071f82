// @ts-check
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { allProcesses, descendants, isAlive, killAll } from "../processes.mjs";
import { jupyterFolder } from "../project.mjs";

const namePattern = /^runtime-(\d+)$/;

/**
 * Where Jupyter keeps the connection files of this start alone: the kernels' command lines name it, so those of this
 * start can be told from others.
 */
export function makeRuntimeFolder(parent = jupyterFolder) {
  mkdirSync(parent, { recursive: true });
  clearUpAfterKilledStarts(parent);
  const folder = join(parent, `runtime-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Ends the kernels of one start, with all that they started, and removes its folder. Kernels lead sessions of their
 * own, and so do a hub's servers and its proxy: a server that was killed hard leaves them behind.
 *
 * @param {string} folder
 */
export function endRuntime(folder) {
  const processes = allProcesses();
  const kernels = processes.filter(({ command }) => command.includes(folder));
  killAll(kernels.flatMap(({ pid }) => [pid, ...descendants(pid, processes)]));
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} parent */
function clearUpAfterKilledStarts(parent) {
  for (const name of readdirSync(parent)) {
    const pid = Number(namePattern.exec(name)?.[1]);
    if (pid && !isAlive(pid)) endRuntime(join(parent, name));
  }
}
