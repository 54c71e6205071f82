import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { SetupError } from "#setup/errors.mjs";
import { proportionalTreeBytes } from "../processTree.js";
import { chromiumOptions, chromiumPath } from "./installedBrowsers.js";

export interface Started {
  browser: Browser;
  /** Of the whole browser, with a tab that is empty. */
  emptyMegabytes: number;
  /** Of the whole browser now. */
  megabytes(): number;
  close(): Promise<void>;
}

/** Starts the system's browser. @throws {SetupError} where there is none */
export async function startChromium(): Promise<Started> {
  if (!chromiumPath)
    throw new SetupError("No browser found.", {
      mend: "install chromium, or set SIX_STEPS_BROWSER to its path",
    });
  const server: BrowserServer = await chromium.launchServer(chromiumOptions());
  const browser = await chromium.connect(server.wsEndpoint());
  const pid = server.process().pid as number;
  const megabytes = () => proportionalTreeBytes(pid) / 1e6;
  const page = await browser.newPage();
  await page.goto("about:blank");
  const emptyMegabytes = megabytes();
  await page.close();
  return {
    browser,
    emptyMegabytes,
    megabytes,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
