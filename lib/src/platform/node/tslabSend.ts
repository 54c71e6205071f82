import { createRequire } from "node:module";
import type { Platform, TslabSend } from "../platform.js";

/**
 * tslab's public API sends one MIME type per call. What it calls inside takes a whole bundle, and tslab replaces that
 * function for each cell, so it is read anew each time.
 */
export const tslabSend: Platform["tslabSend"] = () => {
  const { cache } = createRequire(import.meta.url);
  for (const [path, module] of Object.entries(cache)) {
    if (module && /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path)) {
      const { lastWriteDisplayData } = module.exports as { lastWriteDisplayData: TslabSend | null };
      return lastWriteDisplayData ?? undefined;
    }
  }
  return undefined;
};
