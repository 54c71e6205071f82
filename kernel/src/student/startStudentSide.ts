import { startCallbacks } from "./callbacks.js";
import { capture } from "./capture.js";
import { cellSignal } from "./cellSignal.js";
import { startConsole } from "./console.js";
import { endProcess } from "./endProcess.js";
import { startEventTargets } from "./eventTargets.js";
import { startImports } from "./imports.js";
import { ask } from "./input.js";
import { process } from "./intrinsics.js";
import { defineKernelGlobal } from "./kernelGlobal.js";
import { startLeftovers } from "./leftovers.js";
import { type LinkToControl, linkFor } from "./link.js";
import { startListeners } from "./listeners.js";
import { startOwners } from "./owner.js";
import { startPrograms } from "./programs.js";
import { startStandardInput } from "./standardInput/stream.js";
import { startApi } from "./startApi.js";
import { startComms } from "./startComms.js";
import { startStreams } from "./streams.js";
import { startSurvival } from "./survival.js";
import { startTimers } from "./timers.js";
import { startWorkers } from "./workers.js";
import { startWrites } from "./writes.js";

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
  startCallbacks();
  startLeftovers();
  startStreams();
  startStandardInput();
  startConsole();
  startTimers();
  startListeners();
  startEventTargets();
  startSurvival();
  startWrites();
  startPrograms();
  startWorkers();
  startComms();
  startApi({ capture, signal: cellSignal, ask });
  defineKernelGlobal(startImports(notebookFolder));
  return { ...linkFor(notebookFolder), endProcess };
}
