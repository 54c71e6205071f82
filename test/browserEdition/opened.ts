import type { Page } from "playwright-core";
import type { LiteNotebook } from "../../bench/browser/liteNotebook.js";

/** A lesson in whichever browser. */
export interface Opened extends LiteNotebook<Pick<Page, "evaluate" | "waitForFunction">> {
  /** Addresses that are none of the site's, and what the page's console said of errors. */
  readonly strangers: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens a lesson of the site at this address. */
export type Opens = (address: string, lesson: string) => Promise<Opened>;
