import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { SetupError } from "#setup/errors.mjs";
import { proportionalTreeBytes } from "../processTree.js";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

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
  const path = [process.env.SIX_STEPS_BROWSER, ...places].find((one) => one && existsSync(one));
  if (!path)
    throw new SetupError("No browser found.", {
      mend: "install chromium, or set SIX_STEPS_BROWSER to its path",
    });
  const isRoot = process.getuid?.() === 0; // Chromium refuses to run as root otherwise
  const server: BrowserServer = await chromium.launchServer({
    executablePath: path,
    args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run", "--disable-sync"],
  });
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
