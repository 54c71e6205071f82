import { setImmediate } from "./intrinsics.js";
import { leaveOver } from "./leftovers.js";
import { currentCell, isStopped, setCurrentCell, stopCell } from "./owner.js";
import { repairEngine } from "./tensorflowEngine.js";
import { cancelTimers } from "./timers.js";

/**
 * Lets nothing of this cell go on after an await or from a timer, and has what its end leaves behind put in order. What
 * it is at now goes on until `terminate`.
 *
 * @param whenOver called when the thread is free again
 */
export function endWork(cell: number, whenOver = () => {}): void {
  stopCell(cell);
  cancelTimers(cell);
  leaveOver(cell);
  // Only once Node goes round: a termination is over then, and what V8 makes for the next script must not be this cell's.
  // No frames beneath a call are also between the turns of a loop of awaits, which is to keep its owner.
  setImmediate(() => {
    if (isStopped(currentCell())) setCurrentCell(0);
    repairEngine();
    whenOver();
  });
}
