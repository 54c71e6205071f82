import type { Json } from "../server/message.js";
import type { HistoryFile } from "./history/historyFile.js";

/**
 * What the protocol asks of the place where the kernel runs. `import { platform } from "#protocol"` gives Node's; whoever bundles the
 * kernel for a page puts that of a page in its place (`browser/src/control/platform.ts`).
 */
export interface ProtocolPlatform {
  /** One line for whoever runs the kernel, which no student sees. */
  log(text: string): void;

  /** Resolves when the messages that wait now have been heard. */
  nextTurn(): Promise<void>;

  /** Who this kernel is, for `kernel_info_reply`. */
  info(): Json;

  /** How much memory and CPU it takes, for `usage_reply`. */
  usage(): Promise<object>;

  /** What outlives this kernel. @throws where the place keeps nothing */
  historyFile(path: string): HistoryFile;
}
