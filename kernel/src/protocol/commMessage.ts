import type { CommMessage } from "../execution/execution.js";
import type { Request } from "../server/message.js";
import type { Kernel } from "./handler.js";
import { text } from "./requestContent.js";

/** Hands a comm message to the student's code. Comm messages have no reply. */
export async function toExecution(
  type: CommMessage["type"],
  request: Request,
  kernel: Kernel,
): Promise<undefined> {
  const { metadata, buffers } = request;
  const comm_id = text(request, "comm_id");
  const { data = {} } = request.content;
  const content =
    type === "comm_open" ? { comm_id, target_name: text(request, "target_name"), data } : { comm_id, data };
  const { execution } = await kernel.rooms;
  await execution.comm({ type, content, metadata, buffers }, kernel.cells.addCommMessage(request));
}
