import type { Runtime } from "node:inspector";
import { debuggedValue as holder } from "../../shared/kernelNames.js";
import type { Inspector } from "../cdp/inspector.js";

/** No value takes this long to be shown; code that does is ended, and the stopped program is not. */
const timeout = 1_000;

/**
 * Evaluates an expression in which `it` is an object of the main thread. V8 limits the time of expressions, but not
 * of functions that are called on an object, so the object is put among the globals for that long.
 */
export async function evaluateWithTimeout(
  inspector: Inspector,
  { objectId, expression }: { objectId: string; expression: string },
): Promise<Runtime.EvaluateReturnType> {
  await inspector.post("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: `function () {
      Object.defineProperty(globalThis, "${holder}", { value: this, configurable: true });
    }`,
  });
  try {
    return await inspector.post("Runtime.evaluate", {
      expression: `((it) => ${expression})(${holder})`,
      timeout,
      silent: true,
      disableBreaks: true,
    });
  } finally {
    await inspector.post("Runtime.evaluate", { expression: `delete globalThis.${holder}` });
  }
}
