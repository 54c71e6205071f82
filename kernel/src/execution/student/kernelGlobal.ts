import type { Presented } from "../messages.js";
import { abortSignal } from "./cellSignal.js";
import { reportOf } from "./errorReport.js";
import { JSON, Object, setImmediate, theGlobal } from "./intrinsics.js";
import { currentCell, enter, framesBeneath, prepareTermination, setCurrentCell, stopCell } from "./owner.js";
import { present } from "./present.js";
import { cancelTimers } from "./timers.js";

/**
 * What the control thread and the heads of the scripts call: `__kernel` on the main thread. Its members' names and
 * signatures are the contract with the language room's preludes and with execution/.
 */
export function defineKernelGlobal(members: object): void {
  let turned = true;
  const kernel = {
    enter,
    /** Describes a value, in the flow of its cell: outside the inspector's call, so that it can be stopped. */
    async present(cell: number, value: unknown): Promise<string> {
      await enter(cell);
      return JSON.stringify((await present(value)) satisfies Presented);
    },
    async presentError(cell: number, thrown: unknown): Promise<string> {
      await enter(cell);
      return JSON.stringify({ report: reportOf(thrown) } satisfies Presented);
    },
    /** Tells a cell's listeners that it is to end. @returns whether there are any, and whether the thread is busy */
    abort(cell: number): string {
      const busy = framesBeneath(kernel.abort).length > 1;
      turned = false;
      setImmediate(() => {
        turned = true;
      });
      return JSON.stringify({ listened: abortSignal(cell, busy), busy });
    },
    /** @returns whether the thread's event loop has gone round since `abort` */
    turned: () => JSON.stringify({ turned }),
    /** Lets nothing of this cell go on. @returns where the thread is, if it is busy: then it is to be terminated. */
    stop(cell: number): string {
      const frames = framesBeneath(kernel.stop).map((line) => line.trim());
      const busy = frames.length > 1;
      stopCell(cell);
      cancelTimers(cell);
      if (busy) {
        stopCell(currentCell());
        cancelTimers(currentCell());
        prepareTermination();
      } else {
        setCurrentCell(0);
      }
      return JSON.stringify({ busy, frames: frames.slice(1) });
    },
    ...members,
  };
  Object.defineProperty(theGlobal, "__kernel", { value: Object.freeze(kernel) });
}
