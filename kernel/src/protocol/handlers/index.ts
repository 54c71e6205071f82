import type { Handler } from "../handler.js";
import { comm_close } from "./comm_close.js";
import { comm_info_request } from "./comm_info_request.js";
import { comm_msg } from "./comm_msg.js";
import { comm_open } from "./comm_open.js";
import { complete_request } from "./complete_request.js";
import { create_subshell_request } from "./create_subshell_request.js";
import { debug_request } from "./debug_request.js";
import { delete_subshell_request } from "./delete_subshell_request.js";
import { execute_request } from "./execute_request.js";
import { history_request } from "./history_request.js";
import { input_reply } from "./input_reply.js";
import { inspect_request } from "./inspect_request.js";
import { interrupt_request } from "./interrupt_request.js";
import { is_complete_request } from "./is_complete_request.js";
import { kernel_info_request } from "./kernel_info_request.js";
import { list_subshell_request } from "./list_subshell_request.js";
import { shutdown_request } from "./shutdown_request.js";
import { usage_request } from "./usage_request.js";

/** Every message that the kernel understands, by its name on the wire. */
export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries({
    comm_close,
    comm_info_request,
    comm_msg,
    comm_open,
    complete_request,
    create_subshell_request,
    debug_request,
    delete_subshell_request,
    execute_request,
    history_request,
    input_reply,
    inspect_request,
    interrupt_request,
    is_complete_request,
    kernel_info_request,
    list_subshell_request,
    shutdown_request,
    usage_request,
  }),
);

/** Where "by socket" is not right. */
const orders: Partial<Record<string, "in turn" | "at once" | "when cells are known">> = {
  execute_request: "in turn",
  comm_open: "in turn",
  comm_msg: "in turn",
  comm_close: "in turn",
  interrupt_request: "at once",
  shutdown_request: "at once",
  complete_request: "when cells are known",
  inspect_request: "when cells are known",
  is_complete_request: "when cells are known",
  kernel_info_request: "when cells are known",
};

/**
 * What needs the main thread waits for its turn, and what frees it does not, whichever socket it takes: some front ends
 * send `shutdown_request` on shell. What the control thread answers alone waits on shell until the cells before it are
 * known, and not for their end. What nobody understands waits for nothing. Of the rest, shell's messages wait for their
 * turn and control's do not.
 */
export function order(type: string) {
  return handlers.has(type) ? (orders[type] ?? "by socket") : "at once";
}
