import { runInThisContext } from "node:vm";

/**
 * What `judge` returns, or `undefined` where it takes longer: some slips make a loop that never ends. Where that fills a list,
 * V8 ends the process after a second or two, since no list may be so long.
 *
 * @param milliseconds Default 400.
 */
export function judgeWithin<Result>(judge: () => Result, milliseconds = 400): Result | undefined {
  Object.assign(globalThis, { judgeNow: judge });
  try {
    return runInThisContext("judgeNow()", { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
