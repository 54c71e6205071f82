import type { Locator, Page } from "playwright-core";

/** JupyterLab with one notebook open, driven as a student drives it: by menu, mouse and keyboard. */
export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens `notebook` and waits until its kernel is idle. */
  async open(address: string, token: string, notebook: string): Promise<void> {
    await this.page.goto(`${address}lab/tree/${notebook}?token=${token}&reset`, {
      waitUntil: "domcontentloaded",
    });
    await this.page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 90_000 });
    await this.idle();
  }

  /** Waits until there is a kernel and it has nothing to do, as the status bar says it. */
  async idle(): Promise<void> {
    const status = this.page.locator("#jp-main-statusbar", { hasText: "TypeScript (Six Steps) | Idle" });
    await status.waitFor({ timeout: 180_000 });
  }

  async menu(menu: string, item: string): Promise<void> {
    await this.page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${menu}$`) }).click();
    await this.page.locator(".lm-Menu-itemLabel", { hasText: new RegExp(`^${item}$`) }).click();
  }

  /** Changes the theme by the menu and waits until the page has it. */
  async theme(name: "JupyterLab Light" | "JupyterLab Dark"): Promise<void> {
    const entry = (label: string) =>
      this.page.locator(".lm-Menu-itemLabel", { hasText: new RegExp(`^${label}$`) });
    await this.page.locator(".lm-MenuBar-itemLabel", { hasText: /^Settings$/ }).click();
    await entry("Theme").hover();
    await entry(name).click();
    const light = String(name === "JupyterLab Light");
    await this.page.locator(`body[data-jp-theme-light="${light}"]`).waitFor({ state: "attached" });
    await this.page.waitForTimeout(500); // charts follow in the next frames
  }

  /** Runs every cell by the menu and waits for the last one's number. */
  async runAll(): Promise<void> {
    await this.menu("Run", "Run All Cells");
    await this.allRun();
  }

  /** Waits until each cell that is to run has run. */
  async allRun(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        // A folded cell has a prompt without a number.
        const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].filter(
          (prompt) => !prompt.closest(".jp-CodeCell")?.querySelector(".jp-InputPlaceholder"),
        );
        return prompts.length > 0 && prompts.every((prompt) => /\[\d+\]/.test(prompt.textContent ?? ""));
      },
      undefined,
      { timeout: 240_000 },
    );
    await this.idle();
  }

  /** The code cell that contains `code`. */
  cell(code: string): Locator {
    return this.page
      .locator(".jp-CodeCell")
      .filter({ has: this.page.locator(".cm-content", { hasText: code }) })
      .first();
  }

  /** Replaces the code of a cell as a person would: click, select all, type. */
  async type(cell: Locator, code: string): Promise<void> {
    await cell.scrollIntoViewIfNeeded();
    await cell.locator(".cm-content").click();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.insertText(code);
  }

  /** Runs the cell that has the cursor with Ctrl+Enter and waits for its end. */
  async run(cell: Locator): Promise<void> {
    await cell.locator(".cm-content").click();
    // A cell may be over before anybody has looked, so the page itself notes that it began.
    await cell.locator(".jp-InputPrompt").evaluate((prompt) => {
      delete prompt.dataset.began;
      const observer = new MutationObserver(() => {
        if (!prompt.textContent?.includes("[*]")) return;
        prompt.dataset.began = "";
        observer.disconnect();
      });
      observer.observe(prompt, { childList: true, characterData: true, subtree: true });
    });
    await this.page.keyboard.press("Control+Enter");
    await cell.locator(".jp-InputPrompt[data-began]").waitFor();
    await cell.locator(".jp-InputPrompt", { hasText: /\[\d+\]/ }).waitFor({ timeout: 60_000 });
  }

  /** Clicks into the margin beside a line; the debugger must be on. */
  async setBreakpoint(cell: Locator, line: number): Promise<void> {
    await cell.scrollIntoViewIfNeeded();
    const number = cell.locator(".cm-lineNumbers .cm-gutterElement", { hasText: new RegExp(`^${line}$`) });
    const box = await number.boundingBox();
    if (!box) throw new Error(`The cell shows no line ${line}.`);
    await this.page.mouse.click(box.x - 6, box.y + box.height / 2);
    await cell.locator(".cm-breakpoint-gutter .cm-gutterElement .cm-breakpoint-icon").nth(1).waitFor();
  }

  /** What the debugger's panel says of a variable; waits until it says what is `expected`. */
  async variable(name: string, expected: RegExp): Promise<string> {
    const item = this.page
      .locator(".jp-DebuggerVariables .jp-TreeItem")
      .filter({ has: this.page.locator(".jp-DebuggerVariables-name", { hasText: new RegExp(`^${name}$`) }) })
      .filter({ has: this.page.locator(".jp-DebuggerVariables-detail", { hasText: expected }) });
    return await item.locator(".jp-DebuggerVariables-detail").first().innerText();
  }

  /** Presses Continue in the debugger's panel. */
  async continueDebugging(): Promise<void> {
    await this.page.locator("jp-button[data-command='debugger:continue']").click();
  }
}
