import { rm } from "node:fs/promises";
import { serveSite } from "@six-steps/classroom/internal/editions/browser/serve.js";
import { makeEdition } from "@six-steps/classroom/internal/editions/makeEdition.js";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/browser.js";
import { editionFolder } from "../editions/madeEdition.js";
import { lessons } from "../notebooks/lessons.js";

export interface Site {
  /** The browser edition of all lessons. */
  folder: string;
  /** Where threads can share memory, and where they cannot. */
  isolated: string;
  plain: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Makes the browser edition of some lessons and serves it twice, under a path, and starts a browser. */
export async function openSite(names: readonly string[] = lessons.map(({ name }) => name)): Promise<Site> {
  const folder = editionFolder();
  await makeEdition({ name: "browser", lessons: [...names], out: folder, quick: true });
  const [isolated, plain] = await Promise.all([
    serveSite(folder, { under: "/a/class/" }),
    serveSite(folder, { under: "/a/class/", isolated: false }),
  ]);
  const browser = await launchBrowser();
  return {
    folder,
    isolated: isolated.address,
    plain: plain.address,
    browser,
    async close() {
      await browser.close();
      await Promise.all([isolated.close(), plain.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
