import type { Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** The line that the student was asked for. */
export function input_reply(request: Request, kernel: Kernel): void {
  kernel.stdin.reply(request);
}
