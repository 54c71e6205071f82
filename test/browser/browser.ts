import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
import { chromiumOptions, chromiumPath, firefoxPath } from "../../bench/browser/installedBrowsers.js";

/**
 * Why the browser tests are skipped, or `false` where they run. They are never skipped in CI: there a missing browser
 * is an error.
 */
export const skipBrowser: string | false =
  chromiumPath || process.env.CI
    ? false
    : "no browser found: install chromium, or set SIX_STEPS_BROWSER to the path of Chrome or Chromium";

/** The same for those that want Firefox. */
export const skipFirefox: string | false =
  firefoxPath || process.env.CI
    ? false
    : "no Firefox found: install firefox-esr, or set SIX_STEPS_FIREFOX to its path";

export const viewport = { width: 1400, height: 900 };

export const launchBrowser = async (): Promise<Browser> => await chromium.launch(launchOptions());

/** A browser that keeps what it stores in a folder; the one of `launchBrowser` forgets it, as a private window does. */
export const launchWithProfile = async (folder: string): Promise<BrowserContext> =>
  await chromium.launchPersistentContext(folder, {
    ...launchOptions(),
    viewport,
  });

function launchOptions(): LaunchOptions {
  if (!chromiumPath)
    throw new Error("No browser found, and CI must have one: install Debian's package chromium.");
  return chromiumOptions();
}
