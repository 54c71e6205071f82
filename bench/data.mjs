// @ts-check
// How long until Fashion-MNIST is there: as tensors here, as arrays in numpy. `npm run bench:data`
//
// Each run is a process of its own, as a lesson's kernel is one: compiled code is cold and memory fresh. Imports are
// not counted on either side. Both read the same files; only this side also checks their SHA-256.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { fetchDataset } from "six-steps/internal/data/datasets.js";
import { benchPython } from "./python.mjs";

const rounds = 9;
const limit = 1.5;

/** @typedef {{ ms: number, peakMegabytes: number, what: string }} Run */

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {string} program @param {string[]} args @returns {Run} */
const run = (program, args) => JSON.parse(execFileSync(program, args, { encoding: "utf8" }));

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {string} name @param {Run[]} runs */
function report(name, runs) {
  const ms = runs.map((r) => r.ms);
  const spread = `${Math.min(...ms).toFixed(0)} to ${Math.max(...ms).toFixed(0)} ms`;
  const peak = median(runs.map((r) => r.peakMegabytes)).toFixed(0);
  console.log(
    `${name.padEnd(10)} ${median(ms).toFixed(0).padStart(5)} ms  (${spread})  peak ${peak} MB  ${runs[0].what}`,
  );
  return median(ms);
}

const python = benchPython(["numpy"]);
const { folder } = await fetchDataset("fashion-mnist");
const here = () => run(process.execPath, [beside("data.load.mjs")]);
const there = () => run(python, [beside("data.load.py"), folder]);

here(); // the files are in the system's cache from here on
there();
/** @type {Run[]} */
const ours = [];
/** @type {Run[]} */
const numpys = [];
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
process.exitCode = ratio <= limit ? 0 : 1;
