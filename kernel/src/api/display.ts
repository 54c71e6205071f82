import type { Display } from "./kernelApi.js";
import { Rich } from "./rich.js";
import { thisKernel } from "./thisKernel.js";

/**
 * Shows a value as a cell's last value is shown, or a MIME bundle:
 *
 *     display(tensor);
 *     display({ "text/html": "<b>5</b>", "text/plain": "5" }, { id: "score" });
 *
 * Outside a kernel it prints the text.
 *
 * @throws {TypeError} for a bundle that cannot be written as JSON
 */
export const display: Display = (value, options) => {
  const kernel = thisKernel();
  if (kernel) kernel.display(value, options);
  else print(value);
};

/** A `display` that stays with the cell that runs now, whatever cell runs when it is called. */
export function displayOfThisCell(): Display {
  return thisKernel()?.displayOfThisCell() ?? print;
}

/**
 * Removes the cell's outputs. Outside a kernel it does nothing.
 *
 * @param options with `wait`, they stay until the next output comes, so that nothing flickers. Default `false`.
 */
export function clearOutput(options?: { wait?: boolean }): void {
  thisKernel()?.clearOutput(options);
}

/** Whether the calling code belongs to a notebook's cell. */
export function inCell(): boolean {
  return thisKernel()?.inCell() ?? false;
}

/**
 * Aborted when the student presses Stop in the running cell: for `fetch`, for loops of one's own. Who listens has up to
 * 1.5 seconds to end by itself. Outside a kernel it is never aborted.
 */
export function runningCellSignal(): AbortSignal {
  return thisKernel()?.signal ?? new AbortController().signal;
}

function print(value: unknown): void {
  const bundle = value instanceof Rich ? value.bundle : value;
  const text = (bundle as Record<string, unknown> | null | undefined)?.["text/plain"];
  if (typeof text === "string") console.log(text);
  else if (value instanceof Rich) console.log(String(value));
  else console.log("%O", value);
}
