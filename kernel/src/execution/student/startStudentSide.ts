import type { MessagePort } from "node:worker_threads";
import type { Link } from "../messages.js";
import { startComms } from "./comms.js";
import { startConsole } from "./console.js";
import { startImports } from "./imports.js";
import { process } from "./intrinsics.js";
import { defineKernelGlobal } from "./kernelGlobal.js";
import { linkFor } from "./link.js";
import { startOwners } from "./owner.js";
import { startApi } from "./startApi.js";
import { startStreams } from "./streams.js";
import { endProcess, startSurvival } from "./survival.js";
import { startTimers } from "./timers.js";
import { startUncaught } from "./uncaught.js";

/** What the control worker needs: `workerData` for `startExecution`, and the ports to be transferred with it. */
export interface StudentSide {
  link: Link;
  transferList: MessagePort[];
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
  const link = linkFor(notebookFolder);
  return { link, transferList: [link.port, link.inputPort], endProcess };
}
