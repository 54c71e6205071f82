import { workerData } from "node:worker_threads";
import { commands, control, Work, type WorkSpec } from "./work.js";

/** What a worker thread is started with. */
export interface WorkerData {
  spec: WorkSpec;
  index: number;
  memory: WebAssembly.Memory;
  module: WebAssembly.Module;
}

const { spec, index, memory, module } = workerData as WorkerData;
const work = new Work(spec, index, memory, module);

/** Late threads are no matter here: the main thread sees to them. */
function drain(steps: Generator<unknown, void>): void {
  while (!steps.next().done);
}

process.on("exit", () => {
  work.controls[control.failed] = 1;
});
for (const { weights } of work.plan.layers) for (const weight of weights) weight.writeRule();
for (;;) {
  drain(work.meet());
  if (work.controls[control.command] === commands.stop) break;
  drain(work.run());
}
process.removeAllListeners("exit");
