import type { ProtocolPlatform } from "@six-steps/kernel/internal/protocol/platform.js";
import { helpLinks, languageInfo } from "@six-steps/kernel/internal/shared/languageInfo.js";
import { cell } from "six-steps/internal/platform/browser/cell.js";
import { kernelText } from "../kernelText.js";

/** Put in where this is bundled. */
declare const typeScriptVersion: string;

/** The protocol's place in a page. */
export const platform: ProtocolPlatform = {
  log: (text) => console.warn(text),
  nextTurn: cell.nextTurn,
  info: () => ({
    implementation: "six-steps-browser",
    implementation_version: "0.1.0",
    language_info: languageInfo(typeScriptVersion),
    banner: kernelText.banner,
    help_links: helpLinks,
  }),
  usage: async () => ({}), // no page can tell
  historyFile() {
    throw new Error("A page keeps no history of cells.");
  },
};
