import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** A request of the Debug Adapter Protocol; the reply's content is its response, without Jupyter's `status`. */
export async function debug_request({ content }: Request, kernel: Kernel): Promise<Json> {
  const { debugger: adapter } = await kernel.rooms;
  return { ...(await adapter.request(content as unknown as DebugProtocol.Request)) };
}
