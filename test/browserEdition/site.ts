import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { notebookFile } from "@six-steps/classroom/internal/editions/browser/contents.js";
import { serveSite } from "@six-steps/classroom/internal/editions/browser/serve.js";
import { makeEdition } from "@six-steps/classroom/internal/editions/makeEdition.js";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/browser.js";
import { editionFolder } from "../editions/madeEdition.js";
import { lessons, type Notebook } from "../notebooks/lessons.js";

export interface Served {
  /** The browser edition of all lessons. */
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

/** Makes the browser edition of some lessons and serves it twice, under a path. */
export async function makeSite(names: readonly string[] = lessons.map(({ name }) => name)): Promise<Served> {
  const folder = editionFolder();
  await makeEdition({ name: "browser", lessons: [...names], out: folder, quick: true });
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

export async function openSite(names?: readonly string[]): Promise<Site> {
  const site = await makeSite(names);
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
