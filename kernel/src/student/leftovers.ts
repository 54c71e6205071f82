import { AsyncResource, createHook, executionAsyncId, executionAsyncResource } from "node:async_hooks";
import { Shared } from "../shared/threadMessages.js";
import { Atomics, WeakSet } from "./intrinsics.js";
import { port, shared } from "./link.js";
import { enableWithoutPromises } from "./withoutPromises.js";

/** Of what Node has made, in order. */
interface Numbers {
  after: number;
  to: number;
}

/**
 * What a stopped cell leaves behind in Node: a file that is being opened, a server, a started program. Such a callback
 * has no promise and no timer that Stop could take away, and it may come long after the Stop. It is let through, for
 * later cells may share what it belongs to, such as a connection; but when it keeps the thread busy, the control thread
 * has it ended.
 */
const stopped: Numbers[] = [];
const mostStops = 200;
/** What such a callback has set up in its turn. */
const descendants = new WeakSet<object>();
/** The callbacks that run now, innermost last. */
const running: number[] = [];
let latest = { cell: 0, after: 0 };

const hook = createHook({
  init(_id, type, _trigger, resource) {
    if (running.length > 0 && type !== "PROMISE") descendants.add(resource);
  },
  before(id) {
    if (!isLeftover(id)) return;
    running.push(id);
    Atomics.store(shared, Shared.leftover, 1);
    if (Atomics.exchange(shared, Shared.watched, 1) === 0) port.postMessage({ type: "leftover" });
  },
  after(id) {
    if (running.at(-1) !== id) return;
    running.pop();
    if (running.length === 0) Atomics.store(shared, Shared.leftover, 0);
  },
});

function isLeftover(id: number): boolean {
  if (stopped.length === 0) return false;
  return stopped.some((numbers) => includes(numbers, id)) || descendants.has(executionAsyncResource());
}

function includes({ after, to }: Numbers, id: number): boolean {
  return after < id && id <= to;
}

/** Node numbers what it may call back, in order. */
function nextNumber(): number {
  return new AsyncResource("kernel", { requireManualDestroy: true }).asyncId();
}

export function startLeftovers(): void {
  enableWithoutPromises(hook);
}

/** What Node makes from now on is this cell's. */
export function beginCell(cell: number): void {
  if (cell === latest.cell) return;
  latest = { cell, after: nextNumber() };
}

/** The cell that has begun last. */
export function latestCell(): number {
  return latest.cell;
}

/** What Node has made since this cell began is left over. */
export function leaveOver(cell: number): void {
  if (cell === 0 || cell !== latest.cell) return;
  if (stopped.at(-1)?.after === latest.after) stopped.pop();
  stopped.push({ after: latest.after, to: nextNumber() });
  if (stopped.length > mostStops) stopped.shift();
}

/** Whether such a callback runs now. */
export function isLeftoverRunning(): boolean {
  if (running.length > 0 && isLeftover(executionAsyncId())) return true;
  // Its end has passed the hook by.
  running.length = 0;
  Atomics.store(shared, Shared.leftover, 0);
  return false;
}
