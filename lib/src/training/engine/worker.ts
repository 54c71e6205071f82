import { thisThread } from "#platform/threads";
import { control } from "./controlBlock.js";
import type { WorkSpec } from "./sets.js";
import { Work } from "./work.js";

/** What a worker thread is started with. */
export interface WorkerData {
  spec: WorkSpec;
  index: number;
  memory: WebAssembly.Memory;
  module: WebAssembly.Module;
}

const { spec, index, memory, module } = await thisThread.given<WorkerData>();
const work = new Work(spec, index, memory, module);

/** To the last step; the main thread ends this one where it is. Late threads are no matter here: the main thread sees to them. */
function drain(steps: Generator<unknown, void>): void {
  while (!steps.next().done);
}

thisThread.onExit(() => {
  work.controls[control.failed] = 1;
});
thisThread.post("started");
for (;;) {
  drain(work.meet());
  drain(work.run());
}
