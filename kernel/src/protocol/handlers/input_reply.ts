import type { Kernel } from "../handler.js";
import type { Request } from "../message.js";

/** The line that the student was asked for. */
export function input_reply(request: Request, kernel: Kernel): void {
  kernel.stdin.reply(request);
}
