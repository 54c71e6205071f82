import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page of a site. What it asks of anywhere else, and its errors, are in `faults`. */
export interface SitePage {
  page: Page;
  faults: string[];
}

/** Opens a page of the site in `folder` as a file. */
export async function openSitePage(
  browser: Browser,
  folder: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<SitePage> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // Whoever goes on before a page has come whole gives up the rest of it: that is not missing.
    const wasGivenUp = request.failure()?.errorText === "net::ERR_ABORTED";
    if (!wasGivenUp) faults.push(`had no ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(folder, name)).href);
  return { page, faults };
}
