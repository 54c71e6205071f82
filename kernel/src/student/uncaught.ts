import { platform } from "#student";
import { reportOf } from "./errorReport.js";
import { Map, performance, WeakSet } from "./intrinsics.js";

/** An error may come twice: as a rejection, and again from a listener that throws it on. */
const reported = new WeakSet<object>();

/** How often each cell has failed, and when last. */
const failures = new Map<number, { times: number; latest: number }>();

/** A Stop may be an answer to an error for this long, in milliseconds. */
const longestAnswer = 60_000;

/** The cells of whose errors nobody has caught one lately, or several. Once told, they count as ended. */
export function cellsThatFailed(): { cell: number; isAgain: boolean }[] {
  const since = performance.now() - longestAnswer;
  const cells = [...failures].flatMap(([cell, { times, latest }]) =>
    latest < since ? [] : [{ cell, isAgain: times > 1 }],
  );
  failures.clear();
  return cells;
}

/** Shows an error that nobody caught under the cell that it belongs to. */
export function reportUncaught(thrown: unknown, cell: number = platform.currentCell()): void {
  if (platform.isStopped(cell)) return;
  if (typeof thrown === "object" && thrown !== null) {
    if (reported.has(thrown)) return;
    reported.add(thrown);
  }
  if (cell !== 0)
    failures.set(cell, { times: (failures.get(cell)?.times ?? 0) + 1, latest: performance.now() });
  platform.send({ type: "error", cell, report: reportOf(thrown) });
}
