import type { TestContext } from "node:test";
import { guardFor } from "@six-steps/browser/internal/language/guards.js";
import type { ScopedCells } from "@six-steps/browser/internal/language/scopedCells.js";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import { Tracebacks } from "@six-steps/kernel/internal/execution/traceback.js";
import { CellError, type Compiled } from "@six-steps/kernel/internal/language/language.js";
import { Notebook } from "../kernel/languageNotebook.js";
import type { PageRoom } from "./pageRoom.js";
import { PageScope } from "./pageScope.js";

/** One notebook that Node's language room compiles, and whose cells run both in V8's REPL mode and as in a page. */
export class TwoScopes {
  readonly page: PageScope;
  readonly #notebook: Notebook;
  readonly #cells = new CellScripts((url, place) => this.#scoped.asAdded(url, place));
  readonly #scoped: ScopedCells;
  readonly #tracebacks = new Tracebacks(this.#cells, () => undefined);
  #count = 0;

  constructor(t: TestContext, { ScopedCells }: PageRoom, sharesMemory: boolean, stopped?: () => void) {
    this.#notebook = new Notebook(t);
    this.#scoped = new ScopedCells(guardFor(sharesMemory));
    this.page = new PageScope(stopped);
  }

  /** What a cell ends with in REPL mode and in a page: a value, or the name and the sentence of an error. */
  async both(source: string): Promise<[repl: unknown, page: unknown]> {
    const compiled = await this.#compile(source);
    const { value, error } = await this.#notebook.evaluate(compiled);
    const inPage = this.#inPage(source, compiled).catch((error: Error) => `${error.name}: ${error.message}`);
    return [error?.split("\n")[0] ?? value, await inPage];
  }

  async inPage(source: string): Promise<unknown> {
    return this.#inPage(source, await this.#compile(source));
  }

  /** Where an error of the page's comes from in the student's cells: `cell[3]:1:5 in f`. */
  places({ name, message, stack = "" }: Error): string[] {
    const frames = stack
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at "));
    const report = { ename: name, evalue: message, head: name, frames, causes: [] };
    return this.#tracebacks.content(report).traceback;
  }

  async #compile(source: string): Promise<Compiled> {
    this.#count++;
    const compiled = await this.#notebook.compile(source).catch((error: unknown) => {
      if (!(error instanceof CellError)) throw error;
      throw new Error(`${source}\n${error.content.traceback.join("\n")}`);
    });
    compiled.commit();
    return compiled;
  }

  #inPage(source: string, compiled: Compiled): Promise<unknown> {
    const count = this.#count;
    const cell = { id: count, count, url: `cell[${count}]`, source };
    return this.page.run(this.#scoped.add(this.#cells.add(cell, compiled)));
  }
}
