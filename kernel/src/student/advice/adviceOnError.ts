import { javascriptErrors } from "./javascriptErrors.js";
import type { Rule } from "./rule.js";
import { tensorflowErrors } from "./tensorflowErrors.js";

/** Longer ones are made by a program, of its data. */
const longestMessage = 2_000;

/** JavaScript's own. A message under another name is somebody's, who may mean something else by the same words. */
const ofJavaScript = ["TypeError", "RangeError", "ReferenceError", "SyntaxError", "InternalError"];

/**
 * What an error means that JavaScript or TensorFlow.js told a cell in its own words: they are English in any language of the
 * reader, and often a riddle to a beginner.
 *
 * @returns nothing for all others
 */
export function adviceOnError(name: string, message: string): string | undefined {
  if (message.length > longestMessage) return undefined;
  const rules: readonly Rule[] = ofJavaScript.includes(name) ? javascriptErrors : tensorflowErrors;
  for (const [told, advice] of rules) {
    const found = told.exec(message);
    if (found) return advice(...found.slice(1));
  }
  return undefined;
}
