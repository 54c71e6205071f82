import { Session } from "node:inspector";
import { promiseHooks } from "node:v8";
import { Error, Map, Promise, performance, process, setImmediate, WeakMap } from "./intrinsics.js";

/**
 * Which cell the running code belongs to: what it prints goes there, also later, from a timer or after an await.
 *
 * AsyncLocalStorage would do this too, but on Node 20 and 22 it keeps Node's stack of async ids filled while promise
 * jobs run, and a termination in there aborts the process.
 */
let current = 0;

const owners = new WeakMap<Promise<unknown>, number>();
/** Cells that were stopped, and from when on they may not go on. */
const stopped = new Map<number, number>();

/** Before hooks run, V8 cannot end what it runs; afterwards Node's `_fatalException` forgets the async ids. */
const forgetAsyncIds = (process as unknown as { _fatalException(error: unknown): void })._fatalException;
export const forgetting: object = { why: "the kernel ends a cell's work" };

const inspector = new Session();

export function startOwners(): void {
  inspector.connect();
  promiseHooks.createHook({
    init: (promise) => {
      owners.set(promise, current);
    },
    before: (promise) => {
      current = owners.get(promise) ?? current;
      interrupted = undefined;
      if (stopped.size > 0 && isStopped(current)) terminate();
    },
  });
}

export function currentCell(): number {
  return current;
}

export function ownerOf(promise: Promise<unknown>): number {
  return owners.get(promise) ?? current;
}

export function setCurrentCell(cell: number): void {
  current = cell;
}

/** Whose the code is that the inspector's call interrupts, until the next promise job says whose it is. */
let interrupted: number | undefined;

/**
 * Starts a cell's script outside the inspector's own call, where a termination would not be heard. That call may come
 * in the midst of an earlier cell's work, so it is to be followed by `leave`.
 */
export function enter(cell: number): Promise<void> {
  interrupted = current;
  current = cell;
  return new Promise<void>((resolve) => setImmediate(resolve));
}

/** Gives the thread back to whose code was interrupted. */
export function leave(): void {
  current = interrupted ?? current;
  interrupted = undefined;
}

/** Nothing of this cell goes on after an await. @param grace but only after so many milliseconds */
export function stopCell(cell: number, grace = 0): void {
  // 0 is nobody, and everybody's.
  if (cell !== 0) stopped.set(cell, grace === 0 ? 0 : performance.now() + grace);
}

export function isStopped(cell: number): boolean {
  const since = stopped.get(cell);
  return since !== undefined && (since === 0 || performance.now() > since);
}

/** Ends the running JavaScript, past every `catch` and `finally`. */
export function terminate(): void {
  prepareTermination();
  try {
    inspector.post("Runtime.terminateExecution");
  } catch {
    // Node 24: one is under way already.
  }
}

/**
 * Node's JavaScript counts async ids up and down around a `nextTick`, a `queueMicrotask` and the like. A termination
 * leaves them up, and Node then aborts the process (`execution_async_id() == 0`), unless they are forgotten as after an
 * uncaught exception.
 */
function prepareTermination(): void {
  forgetAsyncIds.call(process, forgetting);
}

/** How many JavaScript frames lie beneath this call. */
export function framesBeneath(start: (...parameters: never[]) => unknown): string[] {
  const holder: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  const { prepareStackTrace } = Error as { prepareStackTrace?: typeof Error.prepareStackTrace };
  Error.stackTraceLimit = 50;
  (Error as { prepareStackTrace?: unknown }).prepareStackTrace = undefined;
  try {
    Error.captureStackTrace(holder, start);
    return (holder.stack ?? "").split("\n").slice(1);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    (Error as { prepareStackTrace?: unknown }).prepareStackTrace = prepareStackTrace;
  }
}
