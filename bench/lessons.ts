// How long each lesson computes in full, how much memory it takes, and what accuracy lesson 08 reaches.
// `npm run bench:lessons`, or `npm run bench:lessons -- 07 08 09b` for some of them.
//
// These are the times that the lessons announce; a student's own reading and thinking comes on top.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { command } from "#setup/command.mjs";
import { SetupError } from "#setup/errors.mjs";
import { jupyterEnvironment } from "#setup/jupyter/environment.mjs";
import { selectLessons } from "#setup/lessons.mjs";
import { commandLine } from "#setup/options.mjs";
import { inProject, notebooksFolder, pythonOf } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { processTreeBytes } from "./processTree.js";

const line = commandLine({
  name: "npm run bench:lessons",
  does: "how long each lesson computes in full, and how much memory it takes",
  words: "<number> …",
  about: "Only the lessons with these numbers, if any are given: 07 08 09b",
  options: {},
});

export const run = command(line, main, { whenStopped: "Stopped." });

async function main({ words }: { words: string[] }) {
  const lessons = selectLessons(words, "npm run bench:lessons --");
  await setUp();
  const folder = inProject("build", "lessons-in-full");
  mkdirSync(folder, { recursive: true });
  for (const lesson of lessons) {
    const file = `${lesson}.ipynb`;
    const path = join(folder, file);
    copyFileSync(join(notebooksFolder, file), path);
    const { seconds, peakMegabytes } = await execute(path);
    const kilobytes = statSync(path).size / 1000;
    console.log(
      `${file.padEnd(30)} ${seconds.toFixed(0).padStart(4)} s  peak ${peakMegabytes.toFixed(0).padStart(4)} MB` +
        `  saved ${kilobytes.toFixed(0).padStart(3)} KB${accuracies(path)}`,
    );
  }
}

/** Runs a notebook in its kernel and saves it in place with its outputs. */
async function execute(path: string) {
  const start = performance.now();
  const { SIX_STEPS_QUICK, ...environment } = jupyterEnvironment();
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
  if (code !== 0) throw new SetupError(`${path} did not run to its end.`);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes };
}

/** What the lesson printed of its accuracy on the test set, before and after training. */
function accuracies(path: string) {
  const found = [...readFileSync(path, "utf8").matchAll(/testAccuracy: ([\d.]+)/g)].map(([, value]) => value);
  return found.length > 0
    ? `  test accuracy ${found.map((value) => Number(value).toFixed(4)).join(", ")}`
    : "";
}
