import { setTimeout as pause } from "node:timers/promises";
import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { SetupError } from "#setup/errors.mjs";
import { processTreeSeconds, proportionalTreeBytes } from "../processTree.js";
import { chromiumOptions, chromiumPath } from "./installedBrowsers.js";

export interface Started {
  browser: Browser;
  /** Of the whole browser, with a tab that is empty. */
  emptyMegabytes: number;
  /** Of the whole browser now. */
  megabytes(): number;
  /** Resolves when it has next to nothing to do: for each new window it loads pages of its own, for a second or more. */
  quiet(): Promise<void>;
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
  await quiet(pid);
  const emptyMegabytes = megabytes();
  await page.close();
  return {
    browser,
    emptyMegabytes,
    megabytes,
    quiet: () => quiet(pid),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function quiet(pid: number): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  for (let now = processTreeSeconds(pid); now - before > 0.05; now = processTreeSeconds(pid)) {
    before = now;
    await pause(500);
  }
}
