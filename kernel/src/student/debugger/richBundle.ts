import { JSON as json } from "../intrinsics.js";
import { plainBundle } from "../mimeBundles.js";
import { displayMethod, textOf } from "../present.js";

/**
 * A value as the notebook would show it, as JSON, for the debugger's view of a variable. While the program is stopped
 * nothing can be awaited: a display that promises its bundle is shown as text.
 */
export function richBundle(value: unknown): string {
  const own = displayMethod(value)?.call(value);
  const isPromise = typeof (own as { then?: unknown } | undefined)?.then === "function";
  const bundle =
    own === undefined || own === null || isPromise ? { "text/plain": textOf(value) } : plainBundle(own);
  return json.stringify(bundle);
}
