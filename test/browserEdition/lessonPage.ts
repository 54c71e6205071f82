import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchWithProfile } from "../browser/browser.js";
import type { Notebook } from "../notebooks/lessons.js";

/** What of JupyterLite's own application the tests use. */
interface App {
  commands: { execute(id: string): Promise<unknown> };
  shell: {
    currentWidget: {
      context: { save(): Promise<void> };
      content: { activeCellIndex: number; model: { toJSON(): Notebook } };
      sessionContext: { session: { kernel: Kernel } };
    };
  };
}
interface Kernel {
  status: string;
  requestComplete(of: { code: string; cursor_pos: number }): Promise<{ content: { matches: string[] } }>;
  requestInspect(of: { code: string; cursor_pos: number; detail_level: 0 }): Promise<{
    content: { data: Record<string, string> };
  }>;
}
declare const jupyterapp: App;

export interface LessonPageOptions {
  /** Stands in the place of the site's own notebook of that name. */
  notebook?: Notebook;
  /** Behind the address: default `quick=1`. */
  settings?: string;
  /** The folder of a browser that has been there before. */
  profile?: string;
}

/** One notebook in the browser edition, in a browser that has never been there. */
export class LessonPage {
  readonly page: Page;
  /** Addresses that are none of the site's, and what the page's console said of errors. */
  readonly strangers: string[] = [];
  readonly errors: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async open(
    browser: Browser,
    address: string,
    lesson: string,
    { notebook, settings = "quick=1", profile }: LessonPageOptions = {},
  ): Promise<LessonPage> {
    const context = profile
      ? await launchWithProfile(profile)
      : await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    const opened = new LessonPage(context, page);
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) opened.strangers.push(url);
    });
    page.on("pageerror", (error) => opened.errors.push(String(error)));
    page.on("crash", () => opened.errors.push("the page crashed"));
    if (notebook)
      await context.route(`${address}files/${lesson}.ipynb*`, (route) => route.fulfill({ json: notebook }));
    await page.goto(`${address}notebooks/index.html?path=${lesson}.ipynb&${settings}`);
    await opened.ready();
    return opened;
  }

  /** Waits until the notebook is there and its kernel has nothing to do. */
  async ready(): Promise<void> {
    await this.page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 120_000 });
    await this.idle();
  }

  idle(timeout = 120_000): Promise<void> {
    return this.#reaches("idle", timeout);
  }

  async #reaches(status: "busy" | "idle", timeout: number): Promise<void> {
    await this.page.waitForFunction(
      (status) => jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === status,
      status,
      { timeout },
    );
  }

  /** Runs all cells, and waits for the last. @returns the notebook with its outputs */
  async runAll(): Promise<Notebook> {
    await this.command("notebook:run-all-cells");
    await this.idle();
    return this.notebook();
  }

  command(id: string): Promise<unknown> {
    return this.page.evaluate((id) => jupyterapp.commands.execute(id).then(() => undefined), id);
  }

  notebook(): Promise<Notebook> {
    return this.page.evaluate(() => jupyterapp.shell.currentWidget.content.model.toJSON());
  }

  /** Runs the cell with this index, and does not wait for it. */
  async start(index: number): Promise<void> {
    await this.page.evaluate((index) => {
      jupyterapp.shell.currentWidget.content.activeCellIndex = index;
      void jupyterapp.commands.execute("notebook:run-cell");
    }, index);
  }

  /** Runs the cell with this index, and waits for it. */
  async run(index: number): Promise<void> {
    await this.page.evaluate((index) => {
      jupyterapp.shell.currentWidget.content.activeCellIndex = index;
      return jupyterapp.commands.execute("notebook:run-cell").then(() => undefined);
    }, index);
    await this.idle();
  }

  /** Runs the cell with this index, and waits until the kernel is at it. */
  async begin(index: number): Promise<void> {
    await this.start(index);
    await this.#reaches("busy", 30_000);
  }

  /** What the kernel proposes at the end of `code`, and what it says of the name that this begins. */
  async help(code: string): Promise<{ completed: string[]; explained: string }> {
    return this.page.evaluate(async (code) => {
      const { kernel } = jupyterapp.shell.currentWidget.sessionContext.session;
      const { content: completions } = await kernel.requestComplete({ code, cursor_pos: code.length });
      const whole = code.replace(/\w*$/, completions.matches[0] ?? "");
      const of = { code: whole, cursor_pos: whole.length, detail_level: 0 } as const;
      const { content: inspection } = await kernel.requestInspect(of);
      return { completed: completions.matches, explained: inspection.data["text/plain"] ?? "" };
    }, code);
  }

  save(): Promise<void> {
    return this.page.evaluate(() => jupyterapp.shell.currentWidget.context.save());
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
