import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kernelName } from "#setup/steps/kernelspec.mjs";
import { tslabKernelJson } from "#setup/steps/tslabKernel.mjs";
import { processTreeBytes } from "../../bench/processTree.js";
import { dataEnvironment } from "./lessonData.js";
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

/** The lessons' own kernel, and the one that they must run on as well. */
export const kernels = [kernelName, "tslab"] as const;

/** tslab is not offered to students, so its kernelspec lies where only the tests look. */
const tslabPath = join(root, "build", "tslab");

/** Makes tslab known to `executeNotebook`. */
export async function installTslab(): Promise<void> {
  const folder = join(tslabPath, "kernels", "tslab");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "kernel.json"), JSON.stringify(tslabKernelJson()));
}

/** Runs the notebook at `path` in a kernel, quick, and saves it in place with its outputs. */
export async function executeNotebook(path: string, kernel: string, tries = 2): Promise<Executed> {
  const args = ["-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", path];
  const settings = [`timeout=${cellTimeout}`, `kernel_name=${kernel}`];
  const child = spawn(python, [...args, ...settings.map((one) => `--ExecutePreprocessor.${one}`)], {
    env: { ...process.env, ...(await dataEnvironment()), SIX_STEPS_QUICK: "1", JUPYTER_PATH: tslabPath },
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
  // Now and then nbconvert waits in vain for a stock tslab, and says "Kernel didn't respond in 60 seconds". Why is not
  // known.
  const isSilent = kernel === "tslab" && /Kernel didn't respond|Kernel died before replying/.test(log);
  if (code !== 0 && isSilent && tries > 1) return await executeNotebook(path, kernel, tries - 1);
  if (code !== 0) throw new Error(`jupyter nbconvert ended with ${code}:\n${log.slice(-4000)}`);
  return { notebook: JSON.parse(await readFile(path, "utf8")), path, peakBytes };
}
