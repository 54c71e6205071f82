import type { Browser, BrowserContext, Page } from "playwright-core";
import { LiteNotebook } from "../../bench/browser/liteNotebook.js";
import { launchWithProfile, viewport } from "../browser/browser.js";
import type { Notebook } from "../notebooks/lessons.js";
import { leaveLittleSpace } from "./fullSpace.js";

export interface LessonPageOptions {
  /** Stands in the place of the site's own notebook of that name. */
  notebook?: Notebook;
  /** Behind the address: default `quick=1`. */
  settings?: string;
  /** The folder of a browser that has been there before. */
  profile?: string;
  /** Whether the space is to run out later: see `leaveNoSpace`. */
  littleSpace?: boolean;
}

/** One notebook in the browser edition. */
export class LessonPage extends LiteNotebook {
  /** Addresses that are none of the site's, and what the page's console said of errors. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly #shown: Page | BrowserContext;

  private constructor(page: Page, shown: Page | BrowserContext) {
    super(page);
    this.#shown = shown;
  }

  /** @param browser one that has never been there; a context of it keeps what its pages before have kept */
  static async open(
    browser: Browser | BrowserContext,
    address: string,
    lesson: string,
    { notebook, settings = "quick=1", profile, littleSpace }: LessonPageOptions = {},
  ): Promise<LessonPage> {
    const isShared = !("newContext" in browser);
    const context = isShared
      ? browser
      : profile
        ? await launchWithProfile(profile)
        : await browser.newContext({ viewport });
    const page = await context.newPage();
    const opened = new LessonPage(page, isShared ? page : context);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) opened.strangers.push(url);
    });
    page.on("pageerror", (error) => opened.errors.push(String(error)));
    page.on("console", (message) => {
      if (/^Plugin .* failed to activate/.test(message.text())) opened.errors.push(message.text());
    });
    page.on("crash", () => opened.errors.push("the page crashed"));
    if (notebook)
      await context.route(`${address}files/${lesson}.ipynb*`, (route) => route.fulfill({ json: notebook }));
    if (littleSpace) await leaveLittleSpace(page, address);
    await page.goto(`${address}notebooks/index.html?path=${lesson}.ipynb&${settings}`);
    await opened.ready();
    return opened;
  }

  close(): Promise<void> {
    return this.#shown.close();
  }
}
