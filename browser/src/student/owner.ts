/** A page tells nobody which cell a promise belongs to: what comes late goes to the cell that ran last, unless a timer knows. */
let current = 0;
let message = 0;

const stopped = new Set<number>();

export const currentCell = (): number => current;

/** The page's message that the running code handles; 0 for none. */
export const messageNow = (): number => message;

export function setCurrentCell(cell: number, handled = 0): void {
  current = cell;
  message = handled;
}

/** From now on nothing of this cell is shown. */
export const markStopped = (cell: number): void => void stopped.add(cell);
export const isStopped = (cell: number): boolean => stopped.has(cell);
