import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { flag } from "../requestContent.js";

/** The kernel is to end; with `restart`, another one follows. */
export function shutdown_request(request: Request, kernel: Kernel): Json {
  const restart = flag(request, "restart", false);
  request.afterwards = () => void kernel.shutDown(request, restart);
  return { status: "ok", restart };
}
