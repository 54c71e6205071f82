import { Worker } from "node:worker_threads";
import { startDebuggerSide } from "@six-steps/kernel/internal/student/debugger/startDebuggerSide.js";
import { startStudentSide } from "@six-steps/kernel/internal/student/startStudentSide.js";

const { link, transferList } = startStudentSide();
startDebuggerSide();
new Worker(new URL("./debuggerHarnessControl.js", import.meta.url), { workerData: link, transferList });
