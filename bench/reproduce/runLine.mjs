// @ts-check
// One line of reproduce.mjs, in a process of its own: its memory is its own, and it can be ended at any moment.
import { backend, setSeed } from "six-steps";
import { peakMegabytes } from "../training/run.mjs";

/** @type {{ name: string, quick: boolean, seed: number, folder: string }} */
const { name, quick, seed, folder } = JSON.parse(process.argv[2]);
/** @param {object} message */
const say = (message) => process.send?.(message);

setSeed(seed);
/** @type {{ measure: (run: import("./lines.mjs").Run) => Promise<import("./figure.mjs").Figure[]> }} */
const { measure } = await import(`./lines/${name}.mjs`);
const figures = await measure({ quick, seed, folder, progress: (done) => say({ progress: done }) });
say({ figures, peakMegabytes: peakMegabytes(), engine: `${backend.name}, ${threads()}` });
process.disconnect?.();
process.stdout.write("", () => process.exit()); // threads may still wait for work

function threads() {
  const { SIX_STEPS_ENGINE: engine, SIX_STEPS_THREADS: count } = process.env;
  if (engine === "off") return "TensorFlow.js's own training";
  return `the engine${count ? ` on ${count} threads` : ""}`;
}
