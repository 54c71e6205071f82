import type { Handler } from "../handler.js";
import { comm_close } from "./comm_close.js";
import { comm_info_request } from "./comm_info_request.js";
import { comm_msg } from "./comm_msg.js";
import { comm_open } from "./comm_open.js";
import { complete_request } from "./complete_request.js";
import { debug_request } from "./debug_request.js";
import { execute_request } from "./execute_request.js";
import { history_request } from "./history_request.js";
import { input_reply } from "./input_reply.js";
import { inspect_request } from "./inspect_request.js";
import { interrupt_request } from "./interrupt_request.js";
import { is_complete_request } from "./is_complete_request.js";
import { kernel_info_request } from "./kernel_info_request.js";
import { shutdown_request } from "./shutdown_request.js";

/** Every message that the kernel understands, by its name on the wire. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries({
    comm_close,
    comm_info_request,
    comm_msg,
    comm_open,
    complete_request,
    debug_request,
    execute_request,
    history_request,
    input_reply,
    inspect_request,
    interrupt_request,
    is_complete_request,
    kernel_info_request,
    shutdown_request,
  }),
);

/**
 * What needs the main thread waits for its turn, and what frees it does not, whichever socket it takes: some front ends
 * send `shutdown_request` on shell. Of the rest, shell's messages wait for their turn and control's do not.
 */
export function order(type: string): "in turn" | "at once" | "by socket" {
  if (["execute_request", "comm_open", "comm_msg", "comm_close"].includes(type)) return "in turn";
  return ["interrupt_request", "shutdown_request"].includes(type) ? "at once" : "by socket";
}
