import { globalNames, type ImportMembers, type KernelMembers } from "../shared/kernelNames.js";
import { type Presented, Shared } from "../shared/threadMessages.js";
import { blocking } from "./blocking.js";
import { abortSignal, isStillAtIt, tellAllFinished, tellFinished } from "./cellSignal.js";
import { cellValues } from "./cellValues.js";
import { gated } from "./debugger/gate.js";
import { endWork } from "./endWork.js";
import { isError, reportOf } from "./errorReport.js";
import { handleExit } from "./exitHandlers.js";
import { stopIdle } from "./idleStop.js";
import { Atomics, JSON, Object, setImmediate, theGlobal, URL } from "./intrinsics.js";
import { lastTurn } from "./lastTurn.js";
import { beginCell } from "./leftovers.js";
import { send, shared } from "./link.js";
import { isLoading } from "./modules/loading.js";
import {
  currentCell,
  enter,
  framesBeneath,
  isStopped,
  leave,
  prepareEntry,
  stopCell,
  terminate,
} from "./owner.js";
import { rememberScopes } from "./tensorflowEngine.js";
import { rememberThrown } from "./thrown.js";
import { offerUncompiled } from "./uncompiled.js";
import { endWorkers } from "./workers.js";

/** Whether the event loop has gone round since the latest Stop. */
let turned = true;

/**
 * What the control thread and the heads of the scripts call on the main thread; `shared/kernelNames.ts` says what the
 * members are for.
 */
export function defineKernelGlobal(members: ImportMembers): void {
  const kernel: KernelMembers = {
    /** Begins every script. Waits there while the debugger sets the script's breakpoints. */
    enter: gated((cell) => {
      beginCell(cell);
      return enter(cell);
    }),
    leave,
    ready(): void {
      rememberScopes();
      prepareEntry(framesBeneath(kernel.ready).length <= 1);
    },
    set thrown(value: unknown) {
      if (!isError(value)) rememberThrown(value, framesBeneath(framesBeneath).slice(1));
    },
    ...cellValues(lastTurn),
    /** In the flow of its cell: outside the inspector's call, so that it can be stopped. */
    async presentError(cell: number, thrown: unknown): Promise<string> {
      await enter(cell);
      const presented: Presented = { report: reportOf(thrown) };
      await lastTurn(cell);
      return JSON.stringify(presented);
    },
    async offerUncompiled(cell, uncompiled): Promise<void> {
      await enter(cell);
      await offerUncompiled(uncompiled);
    },
    /**
     * Tells a cell's listeners that it is to end, within so many milliseconds. What does not listen is stopped here:
     * the thread may be in an endless loop of awaits, and then hears no second call.
     */
    interrupt(cell: number, grace: number): string {
      const busy = framesBeneath(kernel.interrupt).length > 1;
      turned = false;
      setImmediate(() => {
        turned = true;
      });
      const listened = cell === 0 ? tellAllFinished(busy) : abortSignal(cell, busy);
      if (!listened) return stop(cell, false, kernel.interrupt);
      stopCell(cell, grace);
      return JSON.stringify({ listened: true, busy, frames: [] });
    },
    tellOther(cell: number): string {
      const other = currentCell();
      const busy = framesBeneath(kernel.tellOther).length > 1;
      return JSON.stringify({ told: busy && other !== cell && tellFinished(other, busy) });
    },
    atIt: () => JSON.stringify({ atIt: isStillAtIt() }),
    /** @returns whether the thread's event loop has gone round since `interrupt` */
    turned: () => JSON.stringify({ turned }),
    stop: (cell: number, force = false): string => stop(cell, force, kernel.stop),
    endBlocking(): string {
      const cell = blocking();
      const frames = framesBeneath(kernel.endBlocking).map((line) => line.trim());
      // A cell that is stopped is ended by the next hook, and nowhere else if the thread is in one at each look.
      const gently = isInHook(frames) || isInQueue(frames) || isStarting(frames);
      const ends = cell !== undefined && !isInTimerCode(frames) && (!gently || cell !== 0);
      const answer = JSON.stringify({ ends });
      if (!ends) return answer;
      endBlocked(cell, frames, () => Atomics.add(shared, Shared.stops, 1));
      // Last of all: V8 would end this call in the work's place.
      if (frames.length > 1 && !gently) terminate();
      return answer;
    },
    handleExit,
    ...members,
  };
  Object.defineProperty(theGlobal, globalNames.kernel, { value: Object.freeze(kernel) });
}

/**
 * Lets nothing of this cell go on. An earlier cell's callback that happens to run is left alone, unless it keeps the
 * thread busy until the call with `force`. The work is ended from within this call: a
 * command of the control thread's would come a moment later, when the thread is elsewhere.
 *
 * @returns where the thread is, if it is busy, and whether that is nothing to be ended yet
 */
function stop(cell: number, force: boolean, caller: (...parameters: never[]) => unknown): string {
  if (isLoading(cell) && !force)
    return JSON.stringify({ busy: true, between: true, loads: true, frames: [] });
  const frames = framesBeneath(caller).map((line) => line.trim());
  const busy = frames.length > 1;
  endWork(cell, () => Atomics.add(shared, Shared.stops, 1));
  if (cell === 0) stopIdle();
  else endWorkers(cell);
  // Without frames it may be between the turns of a loop of awaits.
  const isOther = currentCell() !== cell && (busy || (force && !turned));
  if (isOther && force) endBlocked(currentCell(), frames);
  const inNode = isOther || isInTimerCode(frames) || isInQueue(frames);
  const between = busy && (isInHook(frames) || isStarting(frames) || (!force && inNode));
  const answer = JSON.stringify({ busy, between, frames: frames.slice(1) });
  // There the hooks, and `nextTick` itself, let nothing of a stopped cell go on.
  if (busy && !between && !isInQueue(frames)) terminate();
  return answer;
}

/** Ends what a cell has left going that is not the one to be stopped, and has that said there, once. */
function endBlocked(cell: number, frames: string[], whenOver?: () => void): void {
  if (cell !== 0 && !isStopped(cell)) send({ type: "blocked", cell, frames: frames.slice(1) });
  abortSignal(cell, true); // nothing of it goes on, and who keeps its signal is to know
  endWork(cell, whenOver);
}

/** Not in a promise job or a tick that Node runs between two timers: those may be ended. */
function isInTimerCode(frames: string[]): boolean {
  const index = frames.findIndex((frame) => frame.includes("(node:internal/timers"));
  return index > 0 && !frames[index - 1].includes("node:internal/process/task_queues");
}

/**
 * Between two ticks or timers, in Node's own code. A termination takes hold some steps later, and by then Node has noted
 * the next one's async id, which nobody takes back.
 */
function isInQueue([, innermost = ""]: string[]): boolean {
  return /\(node:internal\/(?:process\/task_queues|timers)/.test(innermost);
}

/**
 * V8 swallows a termination in a promise hook, and takes no second one then. The next hook ends a stopped cell anyhow. In
 * Node's own hooks a termination would leave an async id behind.
 */
function isInHook(frames: string[]): boolean {
  return frames.some(
    (frame) =>
      frame.includes(hooksUrl) ||
      // The trampoline lies beneath every callback of Node's.
      (frame.includes("(node:internal/async_hooks:") && !frame.includes("callbackTrampoline")),
  );
}

const hooksUrl = new URL("./owner.js", import.meta.url).href;

/**
 * A program or a worker thread that runs already, but that the control thread has not been told of: ended here, what
 * starts it would leave it behind. Or one of Node's own modules, which would stay half a module for ever. Either takes a
 * moment and no more.
 */
function isStarting(frames: string[]): boolean {
  return frames.some(
    (frame) =>
      frame.includes(`spawn (${programsUrl}`) ||
      frame.includes("new Worker (node:internal/worker") ||
      frame.includes("compileForInternalLoader (node:internal/bootstrap/"),
  );
}

const programsUrl = new URL("./programs.js", import.meta.url).href;
