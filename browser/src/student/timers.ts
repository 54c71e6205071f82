import { reportUncaught } from "@six-steps/kernel/internal/student/uncaught.js";
import { currentCell, isStopped, messageNow, setCurrentCell } from "./owner.js";

type Callback = (...parameters: unknown[]) => unknown;

/** What each cell still has to come, so that Stop can take it away. */
const pending = new Map<number, Set<number>>();

export function cancelTimers(cell: number): void {
  for (const id of pending.get(cell) ?? []) take(id);
  pending.delete(cell);
}

export function cancelAllTimers(): void {
  for (const cell of [...pending.keys()]) cancelTimers(cell);
}

/** The worker's own. */
const { setTimeout: once, setInterval: again, clearTimeout: take } = globalThis;

/** Has a timer's callback belong to the cell that has set it, and print there. */
export function startTimers(): void {
  const owned = (original: typeof setTimeout) =>
    function set(callback: Callback, milliseconds?: number, ...parameters: unknown[]): number {
      const cell = currentCell();
      let id = 0;
      const run = () => {
        if (original === once) pending.get(cell)?.delete(id);
        if (!isStopped(cell)) inCell(cell, () => callback(...parameters));
      };
      id = original(run, milliseconds) as unknown as number;
      pending.set(cell, (pending.get(cell) ?? new Set()).add(id));
      return id;
    };
  const forget = (id?: number) => {
    take(id); // clears an interval as well
    for (const ids of pending.values()) if (id !== undefined) ids.delete(id);
  };
  Object.assign(globalThis, {
    setTimeout: owned(once),
    setInterval: owned(again as typeof setTimeout),
    clearTimeout: forget,
    clearInterval: forget,
  });
}

/** Runs a callback for a cell; then it is the turn of whose it was before. */
function inCell(cell: number, callback: () => unknown): void {
  const [before, message] = [currentCell(), messageNow()];
  setCurrentCell(cell);
  try {
    callback();
  } catch (error) {
    reportUncaught(error);
  }
  setCurrentCell(before, message);
}
