import { createRequire } from "node:module";
import { helpLinks, languageInfo } from "../../shared/languageInfo.js";
import { log } from "../../shared/log.js";
import { HistoryFile } from "../history/historyFile.js";
import type { ProtocolPlatform } from "../platform.js";
import { usage } from "./usage.js";

const versionOf = (manifest: string): string => createRequire(import.meta.url)(manifest).version;

export const platform: ProtocolPlatform = {
  log,
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  info() {
    const version = versionOf("../../../package.json");
    const typescript = versionOf("typescript/package.json");
    return {
      implementation: "six-steps",
      implementation_version: version,
      language_info: languageInfo(typescript),
      banner: `Six Steps ${version}: TypeScript ${typescript} on Node.js ${process.versions.node}`,
      debugger: true,
      supported_features: ["debugger", "kernel subshells"],
      help_links: [...helpLinks, { text: "Node.js", url: "https://nodejs.org/api/" }],
    };
  },
  usage,
  historyFile: (path) => new HistoryFile(path),
};
