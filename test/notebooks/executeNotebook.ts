import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { processTreeBytes } from "#setup/processMemory.mjs";
import { type Notebook, root } from "./lessons.js";

/** Python itself: `bin/jupyter` names it by its path, and so would fail in a folder that was moved. */
const python =
  process.platform === "win32"
    ? join(root, ".venv", "Scripts", "python.exe")
    : join(root, ".venv", "bin", "python");

/** Seconds that one cell may take in a quick run before it counts as hung. */
const cellTimeout = 300;

export interface Executed {
  /** With its outputs, as Jupyter saves it. */
  notebook: Notebook;
  path: string;
  /** The most memory that Jupyter and the kernel took together; not measured where there is no /proc. */
  peakBytes?: number;
}

/** Runs the notebook at `path` in its kernel, quick, and saves it in place with its outputs. */
export async function executeNotebook(path: string): Promise<Executed> {
  const args = ["-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", path];
  const child = spawn(python, [...args, `--ExecutePreprocessor.timeout=${cellTimeout}`], {
    env: { ...process.env, SIX_STEPS_QUICK: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  let peakBytes: number | undefined;
  const sampling = setInterval(() => {
    const bytes = processTreeBytes(child.pid as number);
    if (bytes > 0) peakBytes = Math.max(peakBytes ?? 0, bytes);
  }, 200);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`jupyter nbconvert ended with ${code}:\n${log.slice(-4000)}`);
  return { notebook: JSON.parse(await readFile(path, "utf8")), path, peakBytes };
}
