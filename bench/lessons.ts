// How long each lesson computes in full, how much memory it takes, over which cells a student waits, and what accuracy
// lesson 08b reaches. `npm run bench:lessons`, or `npm run bench:lessons -- 07 08b 09b` for some of them.
//
// `--write` puts the waits into docs/measurements.md. test/notebooks/waits.test.ts holds what the lessons announce to them.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { command } from "#setup/command.mjs";
import { SetupError } from "#setup/errors.mjs";
import { jupyterEnvironment } from "#setup/jupyter/environment.mjs";
import { selectLessons } from "#setup/lessons.mjs";
import { type Notebook, readNotebook } from "#setup/notebook.mjs";
import { commandLine, flag } from "#setup/options.mjs";
import { inProject, notebooksFolder, pythonOf } from "#setup/project.mjs";
import { setUp } from "#setup/setUp.mjs";
import { requireSection } from "./measurements.js";
import { processTreeBytes, processTreeSeconds } from "./processTree.js";
import { machine } from "./training/machine.js";
import { cellSeconds, longWait, type Sample, type Wait, writeWaits } from "./waits.js";

const line = commandLine({
  name: "npm run bench:lessons",
  does: "how long each lesson computes in full, and how much memory it takes",
  words: "<number> …",
  about: "Only the lessons with these numbers, if any are given: 07 08b 09b",
  options: { write: flag("put the cells over which a student waits into docs/measurements.md") },
});

export const run = command(line, main, { whenStopped: "Stopped." });

async function main({ words, write }: ReturnType<typeof line.parse>) {
  const lessons = selectLessons(words, "npm run bench:lessons --");
  if (write) requireSection("bench:lessons");
  await setUp();
  const folder = inProject("build", "lessons-in-full");
  mkdirSync(folder, { recursive: true });
  for (const lesson of lessons) {
    const file = `${lesson}.ipynb`;
    const path = join(folder, file);
    copyFileSync(join(notebooksFolder, file), path);
    const { seconds, peakMegabytes, samples } = await execute(path);
    const notebook = readNotebook(path);
    const kilobytes = statSync(path).size / 1000;
    console.log(
      `${file.padEnd(30)} ${seconds.toFixed(0).padStart(4)} s  peak ${peakMegabytes.toFixed(0).padStart(4)} MB` +
        `  saved ${kilobytes.toFixed(0).padStart(3)} KB${accuracies(notebook)}`,
    );
    const waits: Wait[] = cellSeconds(notebook, samples)
      .filter((cell) => cell.seconds >= longWait)
      .map((cell) => ({ lesson, ...cell, measured: machine() }));
    for (const { cell, seconds } of waits)
      console.log(`  ${cell.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s of one processor`);
    if (write) writeWaits([lesson], waits);
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
  const samples: Sample[] = [];
  const sampling = setInterval(() => {
    samples.push({ at: Date.now(), seconds: processTreeSeconds(child.pid ?? 0) });
    peakMegabytes = Math.max(peakMegabytes, processTreeBytes(child.pid ?? 0) / 1024 / 1024);
  }, 250);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(sampling);
  if (code !== 0) throw new SetupError(`${path} did not run to its end.`);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes, samples };
}

/** What the lesson printed of its accuracy on the test set, before and after training. */
function accuracies(notebook: Notebook) {
  const found = [...JSON.stringify(notebook).matchAll(/testAccuracy: ([\d.]+)/g)].map(([, value]) => value);
  return found.length > 0
    ? `  test accuracy ${found.map((value) => Number(value).toFixed(4)).join(", ")}`
    : "";
}
