import type { Browser, BrowserContext, Page } from "playwright-core";
import { LiteNotebook } from "../../bench/browser/liteNotebook.js";

/** A student of the room, in a browser that has never been there. */
export class RoomStudent extends LiteNotebook {
  readonly context: BrowserContext;
  /** Addresses that are none of the class's. */
  readonly strangers: string[] = [];
  /** What its pages loaded from the class's server, in their order. */
  readonly asked: string[] = [];
  /** What was sent, by its path. */
  readonly sent: { path: string; body: string }[] = [];

  private constructor(context: BrowserContext, page: Page) {
    super(page);
    this.context = context;
  }

  /** @param link as the teacher shows it */
  static async open(
    browser: Browser,
    link: string,
    size = { width: 1400, height: 900 },
  ): Promise<RoomStudent> {
    const context = await browser.newContext({ viewport: size, ignoreHTTPSErrors: true });
    const student = new RoomStudent(context, await context.newPage());
    const { origin } = new URL(link);
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) student.strangers.push(url);
      const isFile = request.method() === "GET" && url.startsWith(`${origin}/`) && !url.includes("/api/");
      if (isFile) student.asked.push(url.slice(origin.length));
      const body = request.postData();
      if (body) student.sent.push({ path: new URL(url).pathname, body });
    });
    await student.page.goto(link);
    return student;
  }

  /** Gives a name, as the first page asks, and waits for the lesson that it leads to. @returns the lesson's file */
  async join(name: string): Promise<string> {
    await this.page.getByLabel("Your name").fill(name);
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL(/notebooks\/index\.html/);
    await this.ready();
    return new URL(this.page.url()).searchParams.get("path") ?? "";
  }

  /** Hands the notebook in, by the button and the question that it asks. */
  async handIn(): Promise<void> {
    await this.page.getByRole("button", { name: "Hand in" }).first().click();
    const dialog = this.page.getByRole("dialog", { name: "Hand in this notebook?" });
    await dialog.getByRole("button", { name: "Hand in" }).click();
    await dialog.getByText(/Handed in at/).waitFor();
    await this.page.keyboard.press("Escape");
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
