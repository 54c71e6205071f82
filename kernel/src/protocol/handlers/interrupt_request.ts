import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** Stop was pressed. */
export async function interrupt_request(request: Request, kernel: Kernel): Promise<Json> {
  await kernel.interrupt(request);
  return { status: "ok" };
}
