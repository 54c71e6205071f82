import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** The ids of the subshells; the parent shell has none. */
export function list_subshell_request(_request: Request, { subshells }: Kernel): Json {
  return { status: "ok", subshell_id: subshells.list() };
}
