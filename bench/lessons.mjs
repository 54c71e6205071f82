// @ts-check
// How long each lesson computes in full, how much memory it takes, and what accuracy lesson 08 reaches.
// `npm run bench:lessons`, or `npm run bench:lessons -- 07 08 09b` for some of them.
//
// These are the times that the lessons announce; a student's own reading and thinking comes on top.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { jupyterEnvironment } from "../setup/jupyter/environment.mjs";
import { processTreeBytes } from "../setup/processMemory.mjs";
import { inProject, notebooksFolder, pythonOf } from "../setup/project.mjs";

const wanted = process.argv.slice(2);
const lessons = readdirSync(notebooksFolder)
  .filter((file) => file.endsWith(".ipynb"))
  .sort();
const chosen = wanted.length === 0 ? lessons : lessons.filter((file) => wanted.includes(file.split("-")[0]));
if (chosen.length === 0) stop(`No lesson is called ${wanted.join(" or ")}. They are ${lessons.join(", ")}.`);
if (!existsSync(pythonOf())) stop("The project's Python is not set up yet. Run npm start once.");

const folder = inProject("build", "lessons-in-full");
mkdirSync(folder, { recursive: true });
const { SIX_STEPS_QUICK, ...environment } = jupyterEnvironment();

for (const file of chosen) {
  const path = join(folder, file);
  copyFileSync(join(notebooksFolder, file), path);
  const { seconds, peakMegabytes } = await execute(path);
  const kilobytes = statSync(path).size / 1000;
  console.log(
    `${file.padEnd(30)} ${seconds.toFixed(0).padStart(4)} s  peak ${peakMegabytes.toFixed(0).padStart(4)} MB` +
      `  saved ${kilobytes.toFixed(0).padStart(3)} KB${accuracies(path)}`,
  );
}

/**
 * Runs a notebook in its kernel and saves it in place with its outputs.
 *
 * @param {string} path
 */
async function execute(path) {
  const start = performance.now();
  const args = ["-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", path];
  const child = spawn(pythonOf(), [...args, "--ExecutePreprocessor.timeout=3600"], {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peakMegabytes = 0;
  const sampling = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, processTreeBytes(child.pid ?? 0) / 1024 / 1024);
  }, 250);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(sampling);
  if (code !== 0) stop(`${path} did not run to its end.`);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes };
}

/**
 * What the lesson printed of its accuracy on the test set, before and after training.
 *
 * @param {string} path
 */
function accuracies(path) {
  const found = [...readFileSync(path, "utf8").matchAll(/testAccuracy: ([\d.]+)/g)].map(([, value]) => value);
  return found.length > 0
    ? `  test accuracy ${found.map((value) => Number(value).toFixed(4)).join(", ")}`
    : "";
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
