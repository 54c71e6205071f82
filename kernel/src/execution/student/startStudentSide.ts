import type { MessagePort } from "node:worker_threads";
import type { Link } from "../messages.js";
import { startConsole } from "./console.js";
import { process } from "./intrinsics.js";
import { defineKernelGlobal } from "./kernelGlobal.js";
import { linkFor } from "./link.js";
import { startOwners } from "./owner.js";
import { startStreams } from "./streams.js";
import { startTimers } from "./timers.js";
import { startUncaught } from "./uncaught.js";

/** What the control worker needs: `workerData` for `startExecution`, and the ports to be transferred with it. */
export interface StudentSide {
  link: Link;
  transferList: MessagePort[];
}

/**
 * Makes the main thread ready for the student's code. To be called once, before the control worker starts.
 *
 * @param notebookFolder where relative imports start. Default: the working folder.
 */
export function startStudentSide({ notebookFolder = process.cwd() } = {}): StudentSide {
  startOwners();
  startStreams();
  startConsole();
  startTimers();
  startUncaught();
  defineKernelGlobal({});
  const link = linkFor(notebookFolder);
  return { link, transferList: [link.port, link.inputPort] };
}
