import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { cursor, text } from "../requestContent.js";

/** What could be written at the cursor. */
export async function complete_request(request: Request, kernel: Kernel): Promise<Json> {
  const code = text(request, "code");
  const { language } = await kernel.rooms;
  return { status: "ok", ...(await language.complete(code, cursor(request, code))) };
}
