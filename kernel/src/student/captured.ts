import type { CapturedOutput } from "../api/kernelApi.js";
import type { FromStudent } from "../shared/threadMessages.js";

/** Adds an output to what is captured, if anything is; tells whether it has been. */
export function isKept(message: FromStudent, outputs: CapturedOutput[] | undefined): boolean {
  if (outputs === undefined) return false;
  if (message.type === "clear") outputs.length = 0;
  else if (message.type === "stream") outputs.push({ name: message.name, text: message.text });
  else if (message.type === "display") outputs.push(message.content);
  else return false;
  return true;
}
