import { writeSync } from "node:fs";

/**
 * One line on the process's stderr, which Jupyter shows in its own log and no student sees.
 *
 * Written at once: a worker's `console.error` waits for the main thread, which may be in a long cell.
 */
export function log(text: string): void {
  try {
    writeSync(2, `[six-steps-kernel] ${text.replaceAll(/\s*\n\s*/g, " | ")}\n`);
  } catch {
    // stderr is closed or full, and there is nobody else to tell
  }
}
