import type { CapturedOutput } from "../api/kernelApi.js";
import type { FromStudent } from "../shared/threadMessages.js";
import { isKept } from "./captured.js";
import { Map, Promise } from "./intrinsics.js";
import { currentCell, currentMessage, currentOwner, setCurrentCell, setCurrentOwner } from "./owner.js";

interface Capture {
  outputs: CapturedOutput[];
  /** The page's message in whose handling it began; 0 for none. */
  message: number;
}

/** By the number that its code bears in the place of a comm message's. Those are counted from 1, one for each that comes. */
const captures = new Map<number, Capture>();
let newest = 2 ** 28;

/**
 * What `work` shows and prints, also after awaits and in its timers, as long as it is under way; nothing of that stands under
 * the cell. It remains the cell's work: Stop ends it.
 *
 * @throws what `work` throws
 */
export async function capture(work: () => unknown): Promise<CapturedOutput[]> {
  const owner = currentOwner();
  const number = ++newest;
  const outputs: CapturedOutput[] = [];
  captures.set(number, { outputs, message: messageNow() });
  setCurrentCell(currentCell(), number);
  const working = Promise.resolve().then(work);
  setCurrentOwner(owner);
  try {
    await working;
  } finally {
    captures.delete(number);
  }
  return outputs;
}

/** Keeps an output for whoever captures it; tells whether somebody does. */
export function isCaptured(message: FromStudent): boolean {
  return isKept(message, captures.get(currentMessage())?.outputs);
}

/** The page's message that the running code handles, or handled when it began to capture; 0 for none. */
export function messageNow(): number {
  const number = currentMessage();
  if (number < 2 ** 28) return number;
  return captures.get(number)?.message ?? 0;
}
