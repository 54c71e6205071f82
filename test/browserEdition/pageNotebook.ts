import assert from "node:assert/strict";
import type { Remote } from "@six-steps/browser/internal/calls.js";
import type { LanguageCalls } from "@six-steps/browser/internal/messages.js";
import type { ErrorContent } from "@six-steps/kernel/internal/shared/mimeBundle.js";
import { startLanguageWorker } from "./languageWorker.js";
import { PageScope } from "./pageScope.js";

/** A notebook whose cells go through the page's language worker and run in a page's scope. */
export class PageNotebook {
  readonly worker: Remote<LanguageCalls>;
  readonly scope = new PageScope();
  #count = 0;

  private constructor(worker: Remote<LanguageCalls>) {
    this.worker = worker;
  }

  static async start(sharesMemory = false): Promise<PageNotebook> {
    return new PageNotebook(await startLanguageWorker(sharesMemory));
  }

  /** @returns the value that the cell ends with */
  async run(source: string): Promise<unknown> {
    const count = ++this.#count;
    const cell = { id: count, count, url: `cell[${count}]`, source };
    const compiled = await this.worker.compile(cell);
    if ("error" in compiled) assert.fail(`${source}\n${compiled.error.traceback.join("\n")}`);
    await this.worker.commit(cell.url);
    return this.scope.run(compiled);
  }

  async expect(...cells: [source: string, value: unknown][]): Promise<void> {
    for (const [source, value] of cells) {
      // An object of another context is never deeply equal to ours.
      const given = structuredClone(await this.run(source));
      assert.deepEqual(given, value, source);
    }
  }

  traceback({ name, message, stack = "" }: Error): Promise<ErrorContent> {
    const frames = stack
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at "));
    return this.worker.traceback({
      ename: name,
      evalue: message,
      head: `${name}: ${message}`,
      frames,
      causes: [],
    });
  }
}
