import { Promise, setImmediate, setTimeout } from "./intrinsics.js";
import { hasTimerDue } from "./timers.js";

/**
 * Lets Node's event loop go round once before a cell is over: rejections that nobody handles, ticks, promise jobs,
 * `setImmediate` and `setTimeout(…, 0)` come before `idle`, after which nbconvert no longer listens.
 */
export async function lastTurn(cell: number): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  // Node calls timers of one length in their order.
  if (hasTimerDue(cell)) await new Promise<void>((resolve) => setTimeout(resolve, 1));
}
