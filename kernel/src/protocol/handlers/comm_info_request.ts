import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** The open comms, of one target or of all. */
export async function comm_info_request({ content }: Request, kernel: Kernel): Promise<Json> {
  const { execution } = await kernel.rooms;
  const target = typeof content.target_name === "string" ? content.target_name : undefined;
  return { status: "ok", comms: execution.comms.list(target) };
}
