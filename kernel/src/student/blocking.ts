import { hadEnded } from "./idleStop.js";
import { setImmediate } from "./intrinsics.js";
import { isLeftoverRunning } from "./leftovers.js";
import { currentCell } from "./owner.js";

/** So many calls in a row the thread may be at the same: on a busy machine it may have had no time between two. */
const mostCalls = 3;

/** Calls in a row during which the event loop has not gone round. */
let calls = 0;

/**
 * What has kept the thread busy for the last calls of this, if a Stop was meant for it: a finished cell's work, or, with
 * the number 0, a callback that a stopped cell has left behind.
 */
export function blocking(): number | undefined {
  calls++;
  setImmediate(() => {
    calls = 0;
  });
  const isLeftover = isLeftoverRunning();
  if (calls <= mostCalls) return undefined;
  const cell = currentCell();
  if (hadEnded(cell)) return cell;
  return isLeftover ? 0 : undefined;
}
