import { test } from "node:test";
import { DebugTranscript } from "./debugTranscript.js";

const average = `function average(values: number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
  }

  // the mean
  return sum / values.length;
}
const scores = [3, 4, 8];
const mean = average(scores);
console.log("mean", mean);`;

test("A breakpoint in a function of the cell stops there, and steps go in, over and out", {
  timeout: 20_000,
}, async (t) => {
  const debug = new DebugTranscript(t);
  await debug.attach();
  await debug.dumpCell("A", average, 4, 11);
  const running = debug.run(average);
  await debug.stopped({ scopes: ["Notebook"] });
  await debug.request("stepIn");
  await debug.stopped({ scopes: ["Locals"], open: ["values"] });
  for (const command of ["next", "next", "continue"]) {
    await debug.request(command);
    await debug.stopped({ scopes: ["Locals"] });
  }
  await debug.request("stepOut");
  await debug.stopped();
  await debug.request("continue");
  await debug.event("continued");
  await debug.ends(running);
  debug.matches("steps");
});
