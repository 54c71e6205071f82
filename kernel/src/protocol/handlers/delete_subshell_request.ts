import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { RequestError, text } from "../requestContent.js";

/** A subshell takes no more requests. */
export function delete_subshell_request(request: Request, { subshells }: Kernel): Json {
  const id = text(request, "subshell_id");
  if (!subshells.delete(id)) throw new RequestError(request, `there is no subshell ${JSON.stringify(id)}`);
  return { status: "ok" };
}
