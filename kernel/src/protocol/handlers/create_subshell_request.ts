import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";

/** A front end wants something done beside the cells of the parent shell. */
export function create_subshell_request(_request: Request, { subshells }: Kernel): Json {
  return { status: "ok", subshell_id: subshells.create() };
}
