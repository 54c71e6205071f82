// One line of reproduce.ts, in a process of its own: its memory is its own, and it can be ended at any moment.

import { backend, setSeed } from "six-steps";
import { peakMegabytes } from "../training/run.js";
import type { Figure } from "./figure.js";
import type { Run } from "./lines.js";

const { name, quick, seed, folder }: { name: string; quick: boolean; seed: number; folder: string } =
  JSON.parse(process.argv[2]);
const say = (message: object) => process.send?.(message);

setSeed(seed);
const { measure }: { measure: (run: Run) => Promise<Figure[]> } = await import(`./lines/${name}.js`);
const figures = await measure({ quick, seed, folder, progress: (done) => say({ progress: done }) });
say({ figures, peakMegabytes: peakMegabytes(), engine: `${backend.name}, ${threads()}` });
process.disconnect?.();
process.stdout.write("", () => process.exit()); // threads may still wait for work

function threads() {
  const { SIX_STEPS_ENGINE: engine, SIX_STEPS_THREADS: count } = process.env;
  if (engine === "off") return "TensorFlow.js's own training";
  return `the engine${count ? ` on ${count} threads` : ""}`;
}
