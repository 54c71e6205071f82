import { EngineMemoryError } from "../../errors/errors.js";
import { NotCovered } from "../model/notCovered.js";

const told = new Set<string>();

/**
 * Does the work on the engine, or, where the engine does not cover the model, as TensorFlow.js does it; says so once for
 * each reason.
 */
export function onEngine<T>(work: () => T, otherwise: () => T): T {
  if (isEngineOff()) return otherwise();
  try {
    return work();
  } catch (error) {
    const why = reason(error);
    if (why === undefined) throw error;
    warnOnce(`this runs on stock TensorFlow.js, which is slower: ${why}`);
    return otherwise();
  }
}

/** Says something once, however often it comes up. */
export function warnOnce(sentence: string): void {
  if (!told.has(sentence)) console.warn(`six-steps: ${sentence}`);
  told.add(sentence);
}

function reason(error: unknown): string | undefined {
  if (error instanceof NotCovered)
    return `the training engine does not have ${/^[aeiou]/.test(error.what) ? "an" : "a"} ${error.what}.`;
  return error instanceof EngineMemoryError ? error.message : undefined;
}

/** Whether `SIX_STEPS_ENGINE=off` asks for stock TensorFlow.js everywhere. */
export function isEngineOff(): boolean {
  return process.env.SIX_STEPS_ENGINE === "off";
}
