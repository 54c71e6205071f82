import type { Kernel } from "../handler.js";
import { flag, type Json, type Request } from "../message.js";

/** The kernel is to end; with `restart`, another one follows. */
export function shutdown_request(request: Request, kernel: Kernel): Json {
  const restart = flag(request, "restart", false);
  request.afterwards = () => void kernel.shutDown(request, restart);
  return { status: "ok", restart };
}
