import type { BrowserContext, Page } from "playwright-core";
import type { Notebook } from "#setup/notebook.mjs";
import type { Started } from "./chromium.js";
import { LiteNotebook } from "./liteNotebook.js";

/** A lesson of the browser edition in a browser that has never been there. */
export class Tab extends LiteNotebook {
  readonly #context: BrowserContext;
  readonly #opened = Date.now();
  readonly #sizes: Promise<number>[] = [];

  private constructor(context: BrowserContext, page: Page) {
    super(page);
    this.#context = context;
    page.on("requestfinished", (request) => {
      this.#sizes.push(
        request.sizes().then(
          ({ responseBodySize }) => responseBodySize,
          () => Number.NaN, // a sum without it would be of something else
        ),
      );
    });
  }

  /** @param notebook in the place of the lesson @param settings behind the address, such as `threads=1` */
  static async open(
    { browser, quiet }: Pick<Started, "browser" | "quiet">,
    address: string,
    lesson: string,
    { notebook, settings = "" }: { notebook?: Notebook; settings?: string } = {},
  ): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    if (notebook)
      await context.route(`${address}files/${lesson}.ipynb*`, (route) => route.fulfill({ json: notebook }));
    const page = await context.newPage();
    await quiet();
    const tab = new Tab(context, page);
    await tab.page.goto(`${address}notebooks/index.html?path=${lesson}.ipynb&${settings}`, {
      waitUntil: "commit",
    });
    return tab;
  }

  /**
   * Seconds from when the page was asked for until it draws the first frame with what is waited for. The page looks at its own
   * clock in each frame: Playwright, asking from outside, hears of it only when the page has nothing else to do.
   *
   * @param selector of an element @param text of the element, if it matters, as a regular expression
   */
  async secondsUntil(selector: string, text = ""): Promise<number> {
    const now = ([selector, text]: readonly [string, string]) =>
      [...document.querySelectorAll(selector)].some((one) => new RegExp(text).test(one.textContent ?? "")) &&
      Date.now();
    const drawn = await this.page.waitForFunction(now, [selector, text] as const, {
      polling: "raf",
      timeout: 120_000,
    });
    return (Number(await drawn.jsonValue()) - this.#opened) / 1000;
  }

  /** Of all that has come in, in bytes, as the server has sent it: packed. */
  async bytes(): Promise<number> {
    return (await Promise.all(this.#sizes)).reduce((sum, size) => sum + size, 0);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
