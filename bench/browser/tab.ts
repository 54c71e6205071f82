import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Notebook } from "#setup/notebook.mjs";

/** What of JupyterLite's own application is used. */
declare const jupyterapp: {
  commands: { execute(id: string): Promise<unknown> };
  shell: { currentWidget?: { sessionContext?: { session?: { kernel?: { status: string } } } } };
};

/** What a server leaves as it is, since it is packed already. */
const packed = /\.(?:gz|png|woff2?)$/;

/** A lesson of the browser edition in a browser that has never been there. */
export class Tab {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #opened: number;
  readonly #sizes: Promise<number>[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    this.#opened = performance.now();
    page.on("response", (response) => {
      if (response.ok())
        this.#sizes.push(
          response.body().then(
            (body) => sizeOf(response.url(), body),
            () => 0,
          ),
        );
    });
  }

  /** @param notebook in the place of the lesson @param settings behind the address, such as `threads=1` */
  static async open(
    browser: Browser,
    address: string,
    lesson: string,
    { notebook, settings = "" }: { notebook?: Notebook; settings?: string } = {},
  ): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    if (notebook)
      await context.route(`${address}files/${lesson}.ipynb*`, (route) => route.fulfill({ json: notebook }));
    const tab = new Tab(context, await context.newPage());
    await tab.page.goto(`${address}notebooks/index.html?path=${lesson}.ipynb&${settings}`, {
      waitUntil: "commit",
    });
    return tab;
  }

  /** Seconds since the page was asked for. */
  get seconds(): number {
    return (performance.now() - this.#opened) / 1000;
  }

  /** Of all that has come in, in bytes, as a server that packs sends it. */
  async bytes(): Promise<number> {
    return (await Promise.all(this.#sizes)).reduce((sum, size) => sum + size, 0);
  }

  async readable(): Promise<void> {
    await this.page.locator(".jp-Notebook .jp-MarkdownOutput h1").first().waitFor({ timeout: 120_000 });
  }

  idle(): Promise<void> {
    return kernelIdle(this.page);
  }

  /** Runs all cells, and does not wait for them. */
  runAll(): Promise<void> {
    return runAllCells(this.page);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

/** Waits until the page's kernel is there, and nothing runs. */
export async function kernelIdle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      (globalThis as { jupyterapp?: typeof jupyterapp }).jupyterapp?.shell.currentWidget?.sessionContext
        ?.session?.kernel?.status === "idle",
    undefined,
    { timeout: 600_000 },
  );
}

/** Runs all cells, and does not wait for them. */
export async function runAllCells(page: Page): Promise<void> {
  await page.evaluate(() => void jupyterapp.commands.execute("notebook:run-all-cells"));
}

function sizeOf(url: string, body: Buffer): number {
  return packed.test(new URL(url).pathname) ? body.length : gzipSync(body).length;
}
