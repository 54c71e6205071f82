import { createRequire } from "node:module";
import type { Json } from "../../server/message.js";
import { protocolVersion } from "../../server/wire.js";

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
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "text/typescript",
      file_extension: ".ts",
      codemirror_mode: "typescript",
      pygments_lexer: "typescript",
      nbconvert_exporter: "script",
    },
    banner: `Six Steps ${version}: TypeScript ${typescript} on Node.js ${process.versions.node}`,
    debugger: true,
    supported_features: ["debugger", "kernel subshells"],
    help_links: [
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
      { text: "JavaScript", url: "https://developer.mozilla.org/docs/Web/JavaScript" },
      { text: "Node.js", url: "https://nodejs.org/api/" },
    ],
  };
}
