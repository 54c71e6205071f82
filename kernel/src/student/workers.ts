import { subscribe } from "node:diagnostics_channel";
import type { EventLoopUtilization } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { Map, Reflect, setImmediate, setTimeout } from "./intrinsics.js";
import { send } from "./link.js";
import { currentCell } from "./owner.js";

interface Started {
  /** Whose it is. */
  readonly cell: number;
  /** Who has given it work last. */
  user: number;
  /** `unref` says that nobody waits for it: Stop leaves it alone, such as the threads of a library's pool. */
  isAwaited: boolean;
  /** What it had been at when it was given that. */
  before?: EventLoopUtilization;
}

/** The student's worker threads that run. */
const workers = new Map<Worker, Started>();

/** A worker that is at work for this long without a pause loops, in milliseconds. */
const longWork = 200;

/** So much of its time is without a pause: Node counts what it needs to begin as one. */
const always = 0.95;

/** Follows which cell starts a worker thread, and which one gives it work. The kernel's own belong to no cell. */
export function startWorkers(): void {
  subscribe("worker_threads", (message) => {
    const { worker } = message as { worker: Worker };
    const cell = currentCell();
    if (cell === 0) return;
    const started = { cell, user: cell, isAwaited: true };
    workers.set(worker, started);
    worker.once("exit", () => workers.delete(worker));
    // Libraries call `unref` at once for the threads of their pools.
    setImmediate(() => {
      if (started.isAwaited) send({ type: "workerStarted" });
    });
  });
  const { postMessage, ref, unref } = Worker.prototype;
  Worker.prototype.postMessage = function (...parameters: unknown[]) {
    const started = workers.get(this);
    if (started !== undefined) {
      started.user = currentCell();
      started.before = this.performance.eventLoopUtilization();
    }
    return Reflect.apply(postMessage, this, parameters);
  };
  Worker.prototype.ref = function () {
    ref.call(this);
    setAwaited(this, true);
  };
  Worker.prototype.unref = function () {
    unref.call(this);
    setAwaited(this, false);
  };
}

function setAwaited(worker: Worker, isAwaited: boolean): void {
  const started = workers.get(worker);
  if (started !== undefined) started.isAwaited = isAwaited;
}

/** Ends the workers that this cell has started, and those of earlier cells that loop over what it has given them. */
export function endWorkers(cell: number): void {
  end(({ isAwaited, ...started }, worker) => {
    const isOwn = started.cell === cell || (started.user === cell && loops(worker, started.before));
    return isAwaited && isOwn && cell !== 0;
  });
}

/** Ends all that loop, once it has shown which do. */
export function endLoopingWorkers(): void {
  if (workers.size === 0) return;
  const before = new Map(
    [...workers.keys()].map((worker) => [worker, worker.performance.eventLoopUtilization()]),
  );
  setTimeout(() => end(({ isAwaited }, worker) => isAwaited && loops(worker, before.get(worker))), longWork);
}

function end(isToEnd: (started: Started, worker: Worker) => boolean): void {
  for (const [worker, started] of [...workers]) {
    if (!isToEnd(started, worker)) continue;
    workers.delete(worker);
    void worker.terminate();
    send({ type: "ended", cell: started.cell, what: "worker" });
  }
}

function loops(worker: Worker, before: EventLoopUtilization | undefined): boolean {
  const { active, utilization } = worker.performance.eventLoopUtilization(before);
  return utilization > always && active > longWork * always;
}
