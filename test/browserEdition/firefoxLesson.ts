import { LiteNotebook } from "../../bench/browser/liteNotebook.js";
import type { Firefox, FirefoxPage } from "../browser/firefox.js";

/** One notebook of the browser edition in Firefox. */
export class FirefoxLesson extends LiteNotebook<FirefoxPage> {
  /** As a `LessonPage` has them. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];

  static async open(firefox: Firefox, address: string, lesson: string): Promise<FirefoxLesson> {
    const opened = new FirefoxLesson(await firefox.newPage());
    const { page, strangers, errors } = opened;
    page.on("network.beforeRequestSent", ({ request }) => {
      const { url } = request as { url: string };
      const own = url.startsWith(address) || url === new URL("/favicon.ico", address).href; // it asks every host for that
      if (!own && !/^(?:blob|data):/.test(url)) strangers.push(url);
    });
    page.on("log.entryAdded", ({ type, level, text }) => {
      if (type === "javascript" && level === "error") errors.push(String(text));
    });
    await page.goto(`${address}notebooks/index.html?path=${lesson}.ipynb&quick=1`);
    await opened.ready();
    return opened;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
