import type { CapturedOutput } from "@six-steps/kernel/internal/api/kernelApi.js";
import type { FromStudent } from "@six-steps/kernel/internal/shared/threadMessages.js";

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
export function isCaptured(message: FromStudent): boolean {
  const outputs = captures.at(-1);
  if (outputs === undefined) return false;
  if (message.type === "clear") outputs.length = 0;
  else if (message.type === "stream") outputs.push({ name: message.name, text: message.text });
  else if (message.type === "display") outputs.push(message.content);
  else return false;
  return true;
}
