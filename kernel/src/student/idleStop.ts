import { endWork } from "./endWork.js";
import { latestCell } from "./leftovers.js";
import { send } from "./link.js";
import { hasTimers } from "./timers.js";
import { cellsThatFailed } from "./uncaught.js";
import { endLoopingWorkers } from "./workers.js";

/**
 * The cells that had ended when a Stop came that found nothing to end. It may have come before what it is meant for, a
 * handler that begins to loop a moment later; so for some time their work may not keep the thread busy.
 */
let upTo = 0;

/** A Stop has come while no cell runs: ends what has gone wrong behind the scenes. */
export function stopIdle(): void {
  upTo = latestCell();
  endLoopingWorkers();
  for (const { cell, isAgain } of cellsThatFailed()) {
    // One error, and nothing to come: that is over by itself.
    if (!isAgain && !hasTimers(cell)) continue;
    endWork(cell);
    send({ type: "ended", cell, what: "failing" });
  }
}

/** What comes from the page is new, also to an old cell's handlers. */
export function leaveAlone(): void {
  upTo = 0;
}

/** Whether this cell had ended when the latest such Stop came. */
export function hadEnded(cell: number): boolean {
  return cell > 0 && cell <= upTo;
}
