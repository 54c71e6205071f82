import { globalNames, type ImportMembers, type KernelMembers } from "../shared/kernelNames.js";
import { type Presented, Shared } from "../shared/threadMessages.js";
import { abortSignal } from "./cellSignal.js";
import { gated } from "./debugger/gate.js";
import { endWork } from "./endWork.js";
import { reportOf } from "./errorReport.js";
import { Atomics, JSON, Object, setImmediate, theGlobal, URL } from "./intrinsics.js";
import { shared } from "./link.js";
import {
  currentCell,
  enter,
  framesBeneath,
  isStopped,
  leave,
  setCurrentCell,
  stopCell,
  terminate,
} from "./owner.js";
import { present } from "./present.js";
import { rememberScopes } from "./tensorflowEngine.js";

/**
 * What the control thread and the heads of the scripts call on the main thread; `shared/kernelNames.ts` says what the
 * members are for.
 */
export function defineKernelGlobal(members: ImportMembers): void {
  let turned = true;
  const kernel: KernelMembers = {
    /** Begins every script. Waits there while the debugger sets the script's breakpoints. */
    enter: gated(enter),
    leave,
    /** To be called before what enters a cell: its promises are not to belong to a cell that was stopped. */
    ready(): void {
      rememberScopes();
      if (isStopped(currentCell()) && framesBeneath(kernel.ready).length <= 1) setCurrentCell(0);
    },
    /** Describes a value, in the flow of its cell: outside the inspector's call, so that it can be stopped. */
    async present(cell: number, value: unknown): Promise<string> {
      await enter(cell);
      return JSON.stringify((await present(value)) satisfies Presented);
    },
    async presentError(cell: number, thrown: unknown): Promise<string> {
      await enter(cell);
      return JSON.stringify({ report: reportOf(thrown) } satisfies Presented);
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
      if (!abortSignal(cell, busy)) return stop(cell, false, kernel.interrupt);
      stopCell(cell, grace);
      return JSON.stringify({ listened: true, busy, frames: [] });
    },
    /** @returns whether the thread's event loop has gone round since `interrupt` */
    turned: () => JSON.stringify({ turned }),
    stop: (cell: number, force = false): string => stop(cell, force, kernel.stop),
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
  const frames = framesBeneath(caller).map((line) => line.trim());
  const busy = frames.length > 1;
  endWork(cell, () => Atomics.add(shared, Shared.stops, 1));
  const isOther = busy && currentCell() !== cell;
  if (isOther && force) endWork(currentCell());
  const between = busy && (isInHook(frames) || (!force && (isOther || isInTimerCode(frames))));
  const answer = JSON.stringify({ busy, between, frames: frames.slice(1) });
  if (busy && !between) terminate();
  return answer;
}

/** Not in a promise job or a tick that Node runs between two timers: those may be ended. */
function isInTimerCode(frames: string[]): boolean {
  const index = frames.findIndex((frame) => frame.includes("(node:internal/timers"));
  return index > 0 && !frames[index - 1].includes("node:internal/process/task_queues");
}

/** V8 swallows a termination in a promise hook, and takes no second one then. The next hook ends a stopped cell anyhow. */
function isInHook(frames: string[]): boolean {
  return frames.some((frame) => frame.includes(hooksUrl));
}

const hooksUrl = new URL("./owner.js", import.meta.url).href;
