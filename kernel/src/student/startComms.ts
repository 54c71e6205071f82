import type { ToStudent } from "../shared/threadMessages.js";
import { receive } from "./comms.js";
import { leaveAlone } from "./idleStop.js";
import { port } from "./link.js";

/** Has the page's messages reach the student's handlers. */
export function startComms(): void {
  port.on("message", (toStudent: ToStudent) => {
    if (toStudent.type !== "comm") return;
    leaveAlone();
    receive(toStudent.message, toStudent.number);
  });
}
