// How long until Fashion-MNIST is there: as tensors here, as arrays in numpy. `npm run bench:data`
//
// Each run is a process of its own, as a lesson's kernel is one: compiled code is cold and memory fresh. Imports are
// not counted on either side. Both read the same files; only this side also checks their SHA-256.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
import { command } from "#setup/command.mjs";
import { commandLine } from "#setup/options.mjs";
import { inProject } from "#setup/project.mjs";
import { benchPython } from "./python.js";
import { median } from "./training/summary.js";

const rounds = 9;
const limit = 1.5;

type Run = { ms: number; peakMegabytes: number; what: string };

const line = commandLine({
  name: "npm run bench:data",
  does: "how long until Fashion-MNIST is there, here and in numpy",
  options: {},
});

export const run = command(line, bench, { whenStopped: "Stopped." });

/** @returns the exit code: 1 if it takes too long */
async function bench() {
  const python = benchPython(["numpy"]);
  const { folder } = await fetchDataset("fashion-mnist");
  const here = () => load(process.execPath, [fileURLToPath(new URL("data.load.js", import.meta.url))]);
  const there = () => load(python, [inProject("bench", "data.load.py"), folder]);

  here(); // the files are in the system's cache from here on
  there();
  const ours: Run[] = [];
  const numpys: Run[] = [];
  for (let i = 0; i < rounds; i++) {
    ours.push(here());
    numpys.push(there());
  }

  console.log(
    `Fashion-MNIST, 70,000 images, median of ${rounds} runs each, in turn, on ${cpus().length} x ${cpus()[0].model}`,
  );
  const ratio = report("six-steps", ours) / report("numpy", numpys);
  console.log(
    `ratio ${ratio.toFixed(2)}, which should be at most ${limit}: ${ratio <= limit ? "it is" : "it is not"}`,
  );
  return ratio <= limit ? 0 : 1;
}

const load = (program: string, args: string[]): Run =>
  JSON.parse(execFileSync(program, args, { encoding: "utf8" }));

function report(name: string, runs: Run[]) {
  const [ms, megabytes] = [runs.map((run) => run.ms), runs.map((run) => run.peakMegabytes)].map((numbers) =>
    numbers.sort((a, b) => a - b),
  );
  const spread = `${ms[0].toFixed(0)} to ${ms[ms.length - 1].toFixed(0)} ms`;
  const peak = median(megabytes).toFixed(0);
  console.log(
    `${name.padEnd(10)} ${median(ms).toFixed(0).padStart(5)} ms  (${spread})  peak ${peak} MB  ${runs[0].what}`,
  );
  return median(ms);
}
