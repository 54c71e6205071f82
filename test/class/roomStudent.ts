import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Notebook } from "../notebooks/lessons.js";

/** What of JupyterLite's own application the tests use. */
declare const jupyterapp: {
  shell: {
    currentWidget: {
      content: {
        activeCellIndex: number;
        widgets: { model: { id: string; sharedModel: { setSource(source: string): void } } }[];
        model: { toJSON(): Notebook };
      };
      sessionContext: { session: { kernel: { status: string } } };
    };
  };
  commands: { execute(id: string): Promise<unknown> };
};

/** A student of the room, in a browser that has never been there. */
export class RoomStudent {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses that are none of the class's. */
  readonly strangers: string[] = [];
  /** What was sent, by its path. */
  readonly sent: { path: string; body: string }[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
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
    await this.lessonReady();
    return new URL(this.page.url()).searchParams.get("path") ?? "";
  }

  async lessonReady(): Promise<void> {
    await this.page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 120_000 });
    await this.idle();
  }

  idle(): Promise<unknown> {
    return this.page.waitForFunction(
      () => jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === "idle",
      undefined,
      { timeout: 120_000 },
    );
  }

  /** Runs the cell of this id, with another text if one is given. */
  async run(id: string, source?: string): Promise<void> {
    await this.page.evaluate(
      async ([id, source]) => {
        const { content } = jupyterapp.shell.currentWidget;
        const index = content.widgets.findIndex(({ model }) => model.id === id);
        if (source !== undefined) content.widgets[index].model.sharedModel.setSource(source);
        content.activeCellIndex = index;
        await jupyterapp.commands.execute("notebook:run-cell");
      },
      [id, source] as const,
    );
    await this.idle();
  }

  /** Hands the notebook in, by the button and the question that it asks. */
  async handIn(): Promise<void> {
    await this.page.getByRole("button", { name: "Hand in" }).first().click();
    const dialog = this.page.getByRole("dialog", { name: "Hand in this notebook?" });
    await dialog.getByRole("button", { name: "Hand in" }).click();
    await dialog.getByText(/Handed in at/).waitFor();
    await this.page.keyboard.press("Escape");
  }

  notebook(): Promise<Notebook> {
    return this.page.evaluate(() => jupyterapp.shell.currentWidget.content.model.toJSON());
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
