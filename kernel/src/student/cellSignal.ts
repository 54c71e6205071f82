import { getEventListeners } from "node:events";
import { AbortController, Map, Object, setImmediate } from "./intrinsics.js";
import { currentCell } from "./owner.js";

/** Made when somebody asks for one. Of each cell, since several may run, and an old one's timer may ask. */
const controllers = new Map<number, AbortController>();

/** So many of the latest are kept. */
const mostControllers = 100;

/** The running cell's signal: it is aborted when the student presses Stop, before the work is ended by force. */
export function cellSignal(): AbortSignal {
  const cell = currentCell();
  let controller = controllers.get(cell);
  if (controller === undefined) {
    controller = new AbortController();
    controllers.set(cell, controller);
    const [oldest] = controllers.keys();
    if (controllers.size > mostControllers) controllers.delete(oldest);
  }
  return controller.signal;
}

/** @returns whether anybody listens */
export function abortSignal(cell: number, busy: boolean): boolean {
  const aborted = controllers.get(cell);
  if (aborted === undefined || aborted.signal.aborted) return false;
  const listened = isListened(aborted.signal);
  // In a busy thread only this call gets through. In an idle one the listeners had better run where they can be stopped.
  if (busy) aborted.abort();
  else setImmediate(() => aborted.abort());
  return listened;
}

/** The signals by which finished cells' work was told to end. */
let told: AbortSignal[] = [];

/**
 * Tells what a finished cell still does to end, if it listens. What else its code may do later, such as a handler for a
 * button, has a new signal then.
 *
 * @returns whether it listens
 */
export function tellFinished(cell: number, busy: boolean): boolean {
  const signal = controllers.get(cell)?.signal;
  if (signal === undefined || !isListened(signal) || !abortSignal(cell, busy)) return false;
  controllers.delete(cell);
  told.push(signal);
  return true;
}

/** The same for all cells, of which none runs. */
export function tellAllFinished(busy: boolean): boolean {
  told = [];
  let isAnyTold = false;
  for (const cell of [...controllers.keys()]) if (tellFinished(cell, busy)) isAnyTold = true;
  return isAnyTold;
}

/** Whether what was told has not ended yet: it still listens. */
export function isStillAtIt(): boolean {
  told = told.filter(isListened);
  return told.length > 0;
}

function isListened(signal: AbortSignal): boolean {
  return getEventListeners(signal, "abort").length > 0 || hasDependents(signal);
}

/** Signals that `AbortSignal.any` made of this one are no listeners. */
function hasDependents(signal: AbortSignal): boolean {
  return Object.getOwnPropertySymbols(signal).some((key) => {
    if (key.description !== "kDependantSignals") return false;
    return ((signal as unknown as Record<symbol, { size?: number }>)[key]?.size ?? 0) > 0;
  });
}
