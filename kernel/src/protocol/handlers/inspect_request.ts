import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { cursor, integer, text } from "../requestContent.js";

/** What the name at the cursor is. */
export async function inspect_request(request: Request, kernel: Kernel): Promise<Json> {
  const code = text(request, "code");
  const { language } = await kernel.rooms;
  const detailLevel = integer(request, "detail_level") === 1 ? 1 : 0;
  return { status: "ok", ...(await language.inspect(code, cursor(request, code), detailLevel)) };
}
