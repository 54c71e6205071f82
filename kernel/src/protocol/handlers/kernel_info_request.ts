import { createRequire } from "node:module";
import type { Json } from "../../server/message.js";
import { protocolVersion } from "../../server/wire.js";
import { helpLinks, languageInfo } from "../../shared/languageInfo.js";

const versionOf = (manifest: string): string => createRequire(import.meta.url)(manifest).version;

/** Who this kernel is. Nothing of the other rooms is needed, so that a notebook is ready as early as can be. */
export function kernel_info_request(): Json {
  const version = versionOf("../../../package.json");
  const typescript = versionOf("typescript/package.json");
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "six-steps",
    implementation_version: version,
    language_info: languageInfo(typescript),
    banner: `Six Steps ${version}: TypeScript ${typescript} on Node.js ${process.versions.node}`,
    debugger: true,
    supported_features: ["debugger", "kernel subshells"],
    help_links: [...helpLinks, { text: "Node.js", url: "https://nodejs.org/api/" }],
  };
}
