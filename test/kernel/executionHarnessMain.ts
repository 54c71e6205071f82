import { Worker } from "node:worker_threads";
import { startStudentSide } from "@six-steps/kernel/internal/execution/student/startStudentSide.js";

const { link, transferList } = startStudentSide();
new Worker(new URL("./executionHarnessControl.js", import.meta.url), { workerData: link, transferList });
