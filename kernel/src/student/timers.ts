import { createRequire, syncBuiltinESMExports } from "node:module";
import { promisify } from "node:util";
import * as originals from "./intrinsics.js";
import { Map, Object, Promise, Reflect, Set, theGlobal, WeakMap } from "./intrinsics.js";
import { currentCell, currentOwner, isStopped, setCurrentOwner } from "./owner.js";
import { reportUncaught } from "./uncaught.js";

type Handle = NodeJS.Timeout | NodeJS.Immediate;
type Callback = (this: unknown, ...parameters: unknown[]) => unknown;

/** What each cell still has to come, so that Stop can take it away. */
const pending = new Map<number, Set<Handle>>();
const owners = new WeakMap<object, number>();

/**
 * Immediates are left to come, and then do nothing: Node goes round for ever when the one that it is about to run is
 * cleared by what a termination ends.
 */
export function cancelTimers(cell: number): void {
  for (const handle of pending.get(cell) ?? []) if ("refresh" in handle) originals.clearTimeout(handle);
  pending.delete(cell);
}

/** Whether this cell has set a timer that is still to come. */
export function hasTimers(cell: number): boolean {
  return (pending.get(cell)?.size ?? 0) > 0;
}

/** Whether a timer of this cell comes within a millisecond, which is Node's shortest. */
export function hasTimerDue(cell: number): boolean {
  for (const handle of pending.get(cell) ?? [])
    if ((handle as { _idleTimeout?: number })._idleTimeout === 1) return true;
  return false;
}

/**
 * The timer functions, such that a callback belongs to the cell that set it, and can be stopped. It runs in a promise
 * job: a termination inside Node's own timer code would abort the process.
 */
export function startTimers(): void {
  const wrapped = {
    setTimeout: withHandle(originals.setTimeout as never, true),
    setInterval: withHandle(originals.setInterval as never, false),
    setImmediate: withHandle(originals.setImmediate as never, true),
    clearTimeout: forgetting(originals.clearTimeout as never),
    clearInterval: forgetting(originals.clearInterval as never),
    clearImmediate: forgetting(originals.clearImmediate as never),
    queueMicrotask(callback: Callback): void {
      // Node's own error for what is not a function.
      if (typeof callback !== "function") realQueueMicrotask(callback);
      Promise.resolve()
        .then(() => callback())
        .then(undefined, reportUncaught);
    },
  };
  const realQueueMicrotask = theGlobal.queueMicrotask;
  const timers = createRequire(import.meta.url)("node:timers") as Record<string, unknown>;
  for (const [name, replacement] of Object.entries(wrapped)) {
    const original = (theGlobal as unknown as Record<string, object>)[name];
    // `promisify(setTimeout)` finds Node's own promise version here, which needs no wrapping.
    const custom = Object.getOwnPropertyDescriptor(original, promisify.custom);
    if (custom) Object.defineProperty(replacement, promisify.custom, custom);
    const descriptor = Object.getOwnPropertyDescriptor(theGlobal, name) as PropertyDescriptor;
    Object.defineProperty(theGlobal, name, { ...descriptor, value: replacement });
    if (name !== "queueMicrotask") timers[name] = replacement;
  }
  syncBuiltinESMExports();
}

function withHandle(original: (...parameters: unknown[]) => Handle, once: boolean) {
  const replacement = (callback: Callback, ...parameters: unknown[]): Handle => {
    // Node's own error for what is not a function.
    if (typeof callback !== "function") return original(callback, ...parameters);
    const owner = currentOwner();
    const cell = currentCell();
    let handle: Handle | undefined;
    function run(this: unknown, ...values: unknown[]): void {
      if (isStopped(cell)) return;
      setCurrentOwner(owner);
      if (once && handle !== undefined) pending.get(cell)?.delete(handle);
      Promise.resolve()
        .then(() => Reflect.apply(callback, this, values))
        .then(undefined, reportUncaught);
    }
    handle = original(run, ...parameters);
    let ofCell = pending.get(cell);
    if (ofCell === undefined) {
      ofCell = new Set();
      pending.set(cell, ofCell);
    }
    ofCell.add(handle);
    owners.set(handle, cell);
    return handle;
  };
  Object.defineProperty(replacement, "name", { value: original.name });
  return replacement;
}

function forgetting(original: (handle: unknown) => void) {
  const replacement = (handle: unknown): void => {
    original(handle);
    if (typeof handle !== "object" || handle === null) return;
    const cell = owners.get(handle);
    if (cell !== undefined) pending.get(cell)?.delete(handle as Handle);
  };
  Object.defineProperty(replacement, "name", { value: original.name });
  return replacement;
}
