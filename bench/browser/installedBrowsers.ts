import { existsSync } from "node:fs";
import type { LaunchOptions } from "playwright-core";

const found = (...places: (string | undefined)[]) => places.find((path) => path && existsSync(path));

/** The system's Chromium or Chrome, where Debian, Fedora, Arch, macOS and snap put it; Playwright downloads none. */
export const chromiumPath = found(
  process.env.SIX_STEPS_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
);

/** The system's Firefox. */
export const firefoxPath = found(
  process.env.SIX_STEPS_FIREFOX,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
);

/** How Chromium is started, so that it does nothing by itself. */
export const chromiumOptions = (): LaunchOptions => ({
  executablePath: chromiumPath,
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium refuses to run as root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
