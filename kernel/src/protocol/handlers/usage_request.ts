import { platform } from "#protocol";
import type { Json } from "../../server/message.js";

/** How much memory and CPU the kernel takes. */
export async function usage_request(): Promise<Json> {
  return { status: "ok", ...(await platform.usage()) };
}
