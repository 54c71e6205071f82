import { type DebuggerMembers, globalNames } from "../../shared/kernelNames.js";
import { Object as object, theGlobal } from "../intrinsics.js";
import { followImports, hold, imported, letAllGo, letOneGo } from "./gate.js";
import { richBundle } from "./richBundle.js";

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
