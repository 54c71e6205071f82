import { runInThisContext } from "node:vm";

/** What `judge` returns, or `undefined` where it takes longer: some slips make a loop that never ends. */
export function judgeWithin<Result>(milliseconds: number, judge: () => Result): Result | undefined {
  Object.assign(globalThis, { judgeNow: judge });
  try {
    return runInThisContext("judgeNow()", { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return undefined;
    throw error;
  }
}
