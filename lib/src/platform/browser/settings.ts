import type { Settings } from "../settings.js";

declare global {
  /** A page sets it before it loads the library. */
  var sixStepsSettings: Settings | undefined;
}

export const settings: Settings = globalThis.sixStepsSettings ?? {};
