import { Object as object, theGlobal } from "../../execution/student/intrinsics.js";
import { followImports, hold, imported, letAllGo, letOneGo } from "./gate.js";
import { richBundle } from "./richBundle.js";

/** What the debugger calls on the main thread. To be called once, before the control worker starts. */
export function startDebuggerSide(): void {
  object.defineProperty(theGlobal, "__kernelDebugger", {
    value: object.freeze({ richBundle, hold, letOneGo, letAllGo, followImports, imported }),
  });
}
