import { readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { notebookFile } from "@six-steps/classroom/internal/editions/browser/contents.js";
import { serveSite } from "@six-steps/classroom/internal/editions/browser/serve.js";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/browser.js";
import { editionFolder } from "../editions/madeEdition.js";
import { wholeBrowserEdition } from "../editions/wholeBrowserEdition.js";
import type { Notebook } from "../notebooks/lessons.js";

export interface Served {
  /** The browser edition of all lessons. What is written into its own files, `files/` and `lessons/` stays there. */
  folder: string;
  /** Where threads can share memory, and where they cannot. */
  isolated: string;
  plain: string;
  /** Puts another notebook in a lesson's place. */
  publish(name: string, notebook: Notebook): void;
  close(): Promise<void>;
}

/** The same, with Chromium for it. */
export interface Site extends Served {
  browser: Browser;
}

/** What a test may write into. */
const ownFolders = ["files", "lessons"];

/** A folder of this test's own, which shares with the whole edition all that is large. */
async function ownEdition(): Promise<string> {
  const [whole, own] = [await wholeBrowserEdition(), editionFolder()];
  for (const entry of readdirSync(whole, { withFileTypes: true })) {
    const [from, to] = [join(whole, entry.name), join(own, entry.name)];
    const isShared = entry.isDirectory() && !ownFolders.includes(entry.name);
    if (isShared) symlinkSync(from, to, "junction");
    else await cp(from, to, { recursive: true });
  }
  return own;
}

/** Serves the browser edition twice, under a path. */
export async function makeSite(): Promise<Served> {
  const folder = await ownEdition();
  const [isolated, plain] = await Promise.all([
    serveSite(folder, { under: "/a/class/" }),
    serveSite(folder, { under: "/a/class/", isolated: false }),
  ]);
  return {
    folder,
    isolated: isolated.address,
    plain: plain.address,
    publish(name, notebook) {
      const { path, text } = notebookFile({ name, notebook });
      writeFileSync(join(folder, path), text);
    },
    async close() {
      await Promise.all([isolated.close(), plain.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function openSite(): Promise<Site> {
  const site = await makeSite();
  const browser = await launchBrowser();
  return {
    ...site,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
