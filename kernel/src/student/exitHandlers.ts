import { process, setImmediate } from "./intrinsics.js";
import { send } from "./link.js";
import { reportUncaught } from "./uncaught.js";

/**
 * Calls the listeners to the process's `exit`, as Node would before it ends. In a turn of their own: from within the
 * inspector's call they could not be ended.
 */
export function handleExit(): void {
  setImmediate(() => {
    try {
      process.emit("exit", Number(process.exitCode ?? 0));
    } catch (error) {
      reportUncaught(error);
    }
    send({ type: "exitHandled" });
  });
}
