import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";

/** Where Debian, Fedora, Arch, macOS and snap put Chromium or Chrome; Playwright downloads none. */
const places = [
  process.env.SIX_STEPS_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The system's browser, or `undefined` where there is none. */
export const browserPath = places.find((path) => path && existsSync(path));

/**
 * Why the browser tests are skipped, or `false` where they run. They are never skipped in CI: there a missing browser
 * is an error.
 */
export const skipBrowser: string | false =
  browserPath || process.env.CI
    ? false
    : "no browser found: install chromium, or set SIX_STEPS_BROWSER to the path of Chrome or Chromium";

export const launchBrowser = async (): Promise<Browser> => await chromium.launch(launchOptions());

/** A browser that keeps what it stores in a folder; the one of `launchBrowser` forgets it, as a private window does. */
export const launchWithProfile = async (folder: string): Promise<BrowserContext> =>
  await chromium.launchPersistentContext(folder, {
    ...launchOptions(),
    viewport: { width: 1400, height: 900 },
  });

function launchOptions(): LaunchOptions {
  if (!browserPath)
    throw new Error("No browser found, and CI must have one: install Debian's package chromium.");
  return {
    executablePath: browserPath,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium refuses to run as root otherwise
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
