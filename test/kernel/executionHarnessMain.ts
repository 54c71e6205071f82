import { writeSync } from "node:fs";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { startStudentSide } from "@six-steps/kernel/internal/student/startStudentSide.js";

const { link, transferList, endProcess } = startStudentSide();
const control = new Worker(new URL("./executionHarnessControl.js", import.meta.url), {
  workerData: link,
  transferList,
});
control.on("error", (error) => {
  writeSync(2, inspect(error));
  endProcess(70);
});
