import { Session } from "node:inspector";
import { promiseHooks } from "node:v8";
import { Error, Map, Math, Promise, performance, process, setImmediate, WeakMap } from "./intrinsics.js";
import { port } from "./link.js";

/**
 * Which cell the running code belongs to: what it prints goes there, also later, from a timer or after an await.
 *
 * AsyncLocalStorage would do this too, but on Node 20 and 22 it keeps Node's stack of async ids filled while promise
 * jobs run, and a termination in there aborts the process.
 */
let current = 0;

/** An owner is a cell's number, and may bear the number of the page's comm message that the cell's code handles. */
const mostCells = 2 ** 24;

const cellOf = (owner: number): number => (owner < mostCells ? owner : owner % mostCells);

let calledByNode = false;

const owners = new WeakMap<Promise<unknown>, number>();
/** Cells that were stopped, and from when on they may not go on. */
const stopped = new Map<number, number>();

/** Before hooks run, V8 cannot end what it runs; afterwards Node's `_fatalException` forgets the async ids. */
const forgetAsyncIds = (process as unknown as { _fatalException(error: unknown): void })._fatalException;
export const forgetting: object = { why: "the kernel ends a cell's work" };

const inspector = new Session();

/** V8 calls these. */
const hooks = {
  init(promise: Promise<unknown>): void {
    owners.set(promise, current);
  },
  before(promise: Promise<unknown>): void {
    current = owners.get(promise) ?? current;
    calledByNode = false;
    interrupted = undefined;
    if (stopped.size > 0 && isStopped(cellOf(current))) terminate();
  },
};

export function startOwners(): void {
  inspector.connect();
  promiseHooks.createHook(hooks);
}

export function currentCell(): number {
  return cellOf(current);
}

/** The comm message that the running code handles; 0 for none. */
export function currentMessage(): number {
  return Math.floor(current / mostCells);
}

/** What `setCurrentOwner` takes later, when the code goes on that runs now. */
export function currentOwner(): number {
  return current;
}

export function setCurrentOwner(owner: number): void {
  current = owner;
}

export function ownerOf(promise: Promise<unknown>): number {
  return cellOf(owners.get(promise) ?? current);
}

export function setCurrentCell(cell: number, message = 0): void {
  current = cell + message * mostCells;
}

/**
 * Node calls back what this cell has set up. A stopped cell's callback goes on as nobody's: others may share what it
 * belongs to, such as a connection.
 */
export function calledBack(owner: number | undefined): void {
  calledByNode = true;
  if (owner !== undefined && !isStopped(cellOf(owner))) current = owner;
}

/** Whether no code of a cell stands between Node and what runs now. */
export function isCalledByNode(): boolean {
  return calledByNode;
}

/** Whose the code is that the inspector's calls interrupt, until the next promise job says whose it is. */
let interrupted: number | undefined;

/**
 * To be called before what enters a cell: V8 makes promises for that, which are not to belong to a cell that was stopped.
 *
 * @param isIdle whether nothing is interrupted
 */
export function prepareEntry(isIdle: boolean): void {
  const isOver = isStopped(currentCell());
  interrupted = isIdle && isOver ? 0 : current;
  if (isOver) current = 0;
}

/**
 * Starts a cell's script outside the inspector's own call, where a termination would not be heard. That call may come
 * in the midst of an earlier cell's work, so it is to be followed by `leave`.
 */
export function enter(cell: number): Promise<void> {
  interrupted ??= current;
  current = cell;
  calledByNode = false;
  const entry = { cell };
  entering.add(entry);
  return new Promise<void>((resolve) => {
    setImmediate(() => {
      if (entering.delete(entry)) resolve();
    });
  });
}

/** The scripts that wait for their turn. */
const entering = new Set<{ cell: number }>();

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

/** @param owner what `currentOwner` gave */
export function isOwnedByStopped(owner: number): boolean {
  return isStopped(cellOf(owner));
}

/** Ends the running JavaScript, past every `catch` and `finally`. */
export function terminate(): void {
  giveUpEntries();
  prepareTermination();
  try {
    inspector.post("Runtime.terminateExecution");
  } catch {
    // Node 24: one is under way already.
  }
}

/**
 * With what it ends, V8 drops all promise jobs that wait, and with those of a script that it has taken meanwhile the answer
 * to the inspector. Such a script does not run now, but comes again.
 */
function giveUpEntries(): void {
  for (const { cell } of entering) if (!isStopped(cell)) port.postMessage({ type: "givenUp", cell });
  entering.clear();
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
