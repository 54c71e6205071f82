import type { Json } from "../../server/message.js";
import { usage } from "../usage.js";

/** How much memory and CPU the kernel takes. */
export async function usage_request(): Promise<Json> {
  return { status: "ok", ...(await usage()) };
}
