import type { Browser, BrowserContext, Page } from "playwright-core";
import { payloadOf } from "./payloads.js";

/** What of a submission ran in a page, or was asked for by it. */
export interface Seen {
  /** Payloads whose script ran. */
  ran: string[];
  /** Addresses outside of what the page may ask for. */
  asked: string[];
  dialogs: string[];
}

export const nothing: Seen = { ran: [], asked: [], dialogs: [] };

/** A page in a browser, and all that a submission does in it. */
export class WatchedPage {
  readonly page: Page;
  #asked = new Set<string>();
  #dialogs: string[] = [];
  #marks = new Set<string>();

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param mayAsk which addresses belong to the page's own business */
  static async open(
    browser: Browser | BrowserContext,
    address: string,
    mayAsk: (address: string) => boolean,
  ): Promise<WatchedPage> {
    const page = await browser.newPage();
    const watched = new WatchedPage(page);
    page.on("dialog", (dialog) => {
      // JupyterLab asks before it is left, as when a link leads to another file.
      if (dialog.type() !== "beforeunload") watched.#dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !mayAsk(request.url()))
        watched.#asked.add(request.url());
    });
    await page.route(/evil\.example|example\.org/, (route) => route.abort());
    // Marks are noted at once: a payload may lead the page elsewhere, and they would be gone.
    await page.exposeFunction("noteMark", (mark: string) => watched.#marks.add(mark));
    await page.addInitScript(() => {
      const { noteMark } = window as unknown as { noteMark(mark: string): void };
      const note = () => {
        for (const name of Object.keys(window)) if (/^P\d+$/.test(name)) noteMark(name);
      };
      setInterval(note, 20);
    });
    await page.goto(address);
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && !mayAsk(frame.url()))
        watched.#asked.add(`the page was left for ${frame.url()}`);
    });
    return watched;
  }

  /** Does with all that `selector` finds, once, what a reader's mouse and keyboard may do. */
  async provoke(selector: string): Promise<void> {
    await this.page.evaluate((parts) => {
      // A link to another page would end the visit.
      const stay = (event: Event) => {
        const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
        if (link instanceof HTMLAnchorElement && !/^(javascript|vbscript|data):/.test(link.protocol))
          event.preventDefault();
      };
      document.addEventListener("click", stay, true);
      const names = [
        "pointerenter",
        "mouseover",
        "mouseenter",
        "focus",
        "toggle",
        "animationstart",
        "load",
        "error",
        "click",
      ];
      const all = window as unknown as { provoked?: WeakSet<Element> };
      all.provoked ??= new WeakSet();
      for (const element of document.querySelectorAll(parts)) {
        if (all.provoked.has(element)) continue;
        all.provoked.add(element);
        for (const name of names)
          element.dispatchEvent(new Event(name, { bubbles: name !== "load", cancelable: true }));
        if (element instanceof HTMLElement) element.click();
      }
    }, selector);
    await this.page.waitForTimeout(500); // for what has been set off
  }

  async seen(): Promise<Seen> {
    const marks = this.page
      .frames()
      .map((frame) => frame.evaluate(() => Object.keys(window).filter((name) => /^P\d+$/.test(name))));
    for (const found of await Promise.allSettled(marks)) {
      if (found.status === "fulfilled") for (const mark of found.value) this.#marks.add(mark);
    }
    const ran = [...this.#marks].map(payloadOf);
    return {
      ran,
      asked: [...this.#asked].map((address) => `${payloadOf(address)}: ${address}`),
      dialogs: this.#dialogs,
    };
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
