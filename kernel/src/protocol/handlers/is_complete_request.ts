import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { text } from "../requestContent.js";

/** Whether a console runs the code at Enter, or goes on with a new line. */
export async function is_complete_request(request: Request, kernel: Kernel): Promise<Json> {
  const code = text(request, "code");
  const { language } = await kernel.rooms;
  return { ...language.isComplete(code) };
}
