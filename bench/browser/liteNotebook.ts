import type { Page } from "playwright-core";
import type { Notebook } from "#setup/notebook.mjs";

/** What of JupyterLite's own application is used. */
interface App {
  serviceManager: {
    contents: {
      save(path: string, model: object): Promise<unknown>;
      get(path: string, options: { content: true }): Promise<{ content: Notebook }>;
    };
  };
  commands: { execute(id: string): Promise<unknown>; isToggled(id: string): boolean };
  shell: {
    currentWidget: {
      context: { path: string; save(): Promise<void> };
      content: {
        activeCellIndex: number;
        widgets: { model: { id: string; sharedModel: { setSource(source: string): void } } }[];
        model: { dirty: boolean; toJSON(): Notebook };
      };
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
declare global {
  var jupyterapp: App;
  /** The cell that was started last. */
  var startedCell: { ended: boolean } | undefined;
}

/** What of a page is needed. */
type Scripted = Pick<Page, "evaluate" | "waitForFunction">;

/** The notebook that a page of the browser edition shows, driven by JupyterLite's own application. */
export class LiteNotebook<Of extends Scripted = Page> {
  readonly page: Of;

  constructor(page: Of) {
    this.page = page;
  }

  /** Waits until the notebook is there and its kernel has nothing to do. */
  async ready(): Promise<void> {
    const isThere = () => document.querySelector(".jp-Notebook .jp-Cell") !== null;
    await this.page.waitForFunction(isThere, undefined, { timeout: 120_000 });
    await this.idle();
  }

  idle(timeout = 120_000): Promise<void> {
    return this.#reaches("idle", timeout);
  }

  async #reaches(status: "busy" | "idle", timeout: number): Promise<void> {
    await this.page.waitForFunction(
      (status) =>
        globalThis.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === status,
      status,
      { timeout },
    );
  }

  command(id: string): Promise<unknown> {
    return this.page.evaluate((id) => jupyterapp.commands.execute(id).then(() => undefined), id);
  }

  /** Runs all cells, and does not wait for them. */
  startAll(): Promise<void> {
    return this.page.evaluate(() => void jupyterapp.commands.execute("notebook:run-all-cells"));
  }

  /** Runs all cells, and waits for the last. @returns the notebook with its outputs */
  async runAll(): Promise<Notebook> {
    await this.command("notebook:run-all-cells");
    await this.idle();
    return this.notebook();
  }

  notebook(): Promise<Notebook> {
    return this.page.evaluate(() => jupyterapp.shell.currentWidget.content.model.toJSON());
  }

  /** Runs a cell by its index or its id, and does not wait for it. @param source another text for it */
  start(cell: number | string, source?: string): Promise<void> {
    return this.#run(cell, source, false);
  }

  /** Runs a cell, and waits for it. */
  async run(cell: number | string, source?: string): Promise<void> {
    await this.#run(cell, source, true);
    await this.idle();
  }

  /** Waits for the cell that was started. */
  async ended(timeout: number): Promise<void> {
    await this.page.waitForFunction(() => globalThis.startedCell?.ended, undefined, { timeout });
  }

  #run(cell: number | string, source: string | undefined, waits: boolean): Promise<void> {
    return this.page.evaluate(
      async ({ cell, source, waits }) => {
        const { content } = jupyterapp.shell.currentWidget;
        const isMeant = (model: { id: string }, index: number) => cell === index || cell === model.id;
        const index = content.widgets.findIndex(({ model }, index) => isMeant(model, index));
        if (source !== undefined) content.widgets[index].model.sharedModel.setSource(source);
        content.activeCellIndex = index;
        const running = jupyterapp.commands.execute("notebook:run-cell");
        const started = { ended: false };
        globalThis.startedCell = started;
        void running.finally(() => {
          started.ended = true;
        });
        if (waits) await running;
      },
      { cell, source, waits },
    );
  }

  /** Runs a cell, and waits until the kernel is at it. */
  async begin(cell: number | string): Promise<void> {
    await this.start(cell);
    await this.#reaches("busy", 30_000);
  }

  /** Waits until a cell's outputs say it. */
  async says(index: number, text: string): Promise<void> {
    await this.page.waitForFunction(
      ({ index, text }) => {
        const { cells } = jupyterapp.shell.currentWidget.content.model.toJSON();
        return JSON.stringify(cells[index].outputs).includes(text);
      },
      { index, text },
      { timeout: 60_000 },
    );
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

  /** Writes what this page shows over what is kept, whoever has kept something else since: JupyterLab itself would ask. */
  store(): Promise<void> {
    return this.page.evaluate(async () => {
      const { content, context } = jupyterapp.shell.currentWidget;
      const model = { type: "notebook", format: "json", content: content.model.toJSON() };
      await jupyterapp.serviceManager.contents.save(context.path, model);
    });
  }

  save(): Promise<void> {
    return this.page.evaluate(() => jupyterapp.shell.currentWidget.context.save());
  }
}
