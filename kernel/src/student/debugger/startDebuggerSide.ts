import { type DebuggerMembers, globalNames } from "../../shared/kernelNames.js";
import { JSON as json, Object as object, theGlobal } from "../intrinsics.js";
import { plainBundle } from "../plainBundle.js";
import { displayMethod, textOf } from "../present.js";
import { followImports, hold, imported, letAllGo, letOneGo } from "./gate.js";

/** What the debugger calls on the main thread. To be called once, before the control worker starts. */
export function startDebuggerSide(): void {
  object.defineProperty(theGlobal, globalNames.debugger, {
    value: object.freeze({
      richBundle,
      hold,
      letOneGo,
      letAllGo,
      followImports,
      imported,
    } satisfies DebuggerMembers),
  });
}

/**
 * A value as the notebook would show it, as JSON, for the debugger's view of a variable. While the program is stopped
 * nothing can be awaited: a display that promises its bundle is shown as text.
 */
function richBundle(value: unknown): string {
  const own = displayMethod(value)?.call(value);
  const isPromise = typeof (own as { then?: unknown } | undefined)?.then === "function";
  const bundle =
    own === undefined || own === null || isPromise ? { "text/plain": textOf(value) } : plainBundle(own);
  return json.stringify(bundle);
}
