import { platform } from "#protocol";
import { type Json, protocolVersion } from "../../server/message.js";

/** Who this kernel is. Nothing of the other rooms is needed, so that a notebook is ready as early as can be. */
export function kernel_info_request(): Json {
  return { status: "ok", protocol_version: protocolVersion, ...platform.info() };
}
