import { Object, theGlobal } from "../../execution/student/intrinsics.js";
import { richBundle } from "./richBundle.js";

/** What the debugger calls on the main thread. To be called once, before the control worker starts. */
export function startDebuggerSide(): void {
  Object.defineProperty(theGlobal, "__kernelDebugger", { value: Object.freeze({ richBundle }) });
}
