import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { RequestError } from "../requestContent.js";

/** A request of the Debug Adapter Protocol; the reply's content is its response, without Jupyter's `status`. */
export async function debug_request(request: Request, kernel: Kernel): Promise<Json> {
  const { debugger: adapter } = await kernel.rooms;
  if (!adapter) throw new RequestError(request, "this kernel has no debugger");
  return { ...(await adapter.request(request.content as unknown as DebugProtocol.Request)) };
}
