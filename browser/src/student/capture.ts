import type { CapturedOutput } from "@six-steps/kernel/internal/api/kernelApi.js";
import type { FromStudent } from "@six-steps/kernel/internal/shared/threadMessages.js";
import { isKept } from "@six-steps/kernel/internal/student/captured.js";

/** Those under way, newest last. */
const captures: CapturedOutput[][] = [];

/**
 * What is shown and printed while `work` is under way: of two at a time, the newer one has it, since a page tells nobody whose
 * code runs after an await.
 *
 * @throws what `work` throws
 */
export async function capture(work: () => unknown): Promise<CapturedOutput[]> {
  const outputs: CapturedOutput[] = [];
  captures.push(outputs);
  try {
    await work();
  } finally {
    captures.splice(captures.indexOf(outputs), 1);
  }
  return outputs;
}

/** Keeps an output for whoever captures it; tells whether somebody does. */
export const isCaptured = (message: FromStudent): boolean => isKept(message, captures.at(-1));
