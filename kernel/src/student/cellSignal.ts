import { getEventListeners } from "node:events";
import { AbortController, Object, setImmediate } from "./intrinsics.js";
import { currentCell } from "./owner.js";

/** One controller a cell, made when somebody asks for it. */
let owner = 0;
let controller: AbortController | undefined;

/** The running cell's signal: it is aborted when the student presses Stop, before the work is ended by force. */
export function cellSignal(): AbortSignal {
  const cell = currentCell();
  if (controller === undefined || owner !== cell) {
    owner = cell;
    controller = new AbortController();
  }
  return controller.signal;
}

/** @returns whether anybody listens */
export function abortSignal(cell: number, busy: boolean): boolean {
  const aborted = controller;
  if (aborted === undefined || owner !== cell || aborted.signal.aborted) return false;
  const listened = getEventListeners(aborted.signal, "abort").length > 0 || hasDependents(aborted.signal);
  // In a busy thread only this call gets through. In an idle one the listeners had better run where they can be stopped.
  if (busy) aborted.abort();
  else setImmediate(() => aborted.abort());
  return listened;
}

/** Signals that `AbortSignal.any` made of this one are no listeners. */
function hasDependents(signal: AbortSignal): boolean {
  return Object.getOwnPropertySymbols(signal).some((key) => {
    if (key.description !== "kDependantSignals") return false;
    return ((signal as unknown as Record<symbol, { size?: number }>)[key]?.size ?? 0) > 0;
  });
}
