import { spawnSync } from "node:child_process";
import { hubEnvironmentFolder } from "@six-steps/classroom/internal/hub/steps.js";
import { pythonOf } from "#setup/project.mjs";

/** Runs a program by the Python that has JupyterHub, with these environment variables and no others that it may read. */
export function hubPython(args: string[], env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  return spawnSync(pythonOf(hubEnvironmentFolder), args, {
    env: { PATH, HOME, PYTHONDONTWRITEBYTECODE: "1", ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
}
