import { startComms } from "./comms.js";
import { startConsole } from "./console.js";
import { endProcess } from "./endProcess.js";
import { startImports } from "./imports.js";
import { process } from "./intrinsics.js";
import { defineKernelGlobal } from "./kernelGlobal.js";
import { type LinkToControl, linkFor } from "./link.js";
import { startOwners } from "./owner.js";
import { startApi } from "./startApi.js";
import { startStreams } from "./streams.js";
import { startSurvival } from "./survival.js";
import { startTimers } from "./timers.js";
import { startUncaught } from "./uncaught.js";

/** What the control worker needs for `startExecution`. */
export interface StudentSide extends LinkToControl {
  /** Really ends the process: `process.exit` only ends the cell that calls it. */
  endProcess(code: number): never;
}

/**
 * Makes the main thread ready for the student's code. To be called once, before the control worker starts.
 *
 * @param notebookFolder where imports start. Default: the working folder.
 */
export function startStudentSide({ notebookFolder = process.cwd() } = {}): StudentSide {
  startOwners();
  startStreams();
  startConsole();
  startTimers();
  startUncaught();
  startSurvival();
  startComms();
  startApi();
  defineKernelGlobal(startImports(notebookFolder));
  return { ...linkFor(notebookFolder), endProcess };
}
