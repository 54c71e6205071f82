import assert from "node:assert/strict";
import { guardFor } from "@six-steps/browser/internal/language/guards.js";
import type { ScopedCells } from "@six-steps/browser/internal/language/scopedCells.js";
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import { Tracebacks } from "@six-steps/kernel/internal/execution/traceback.js";
import type { CellError, Compiled, Language } from "@six-steps/kernel/internal/language/language.js";
import { folder, type PageRoom, pageRoom } from "./pageRoom.js";
import { PageScope } from "./pageScope.js";

/** A notebook whose cells go through a page's language room and run in a page's scope. */
export class PageNotebook {
  readonly language: Language;
  readonly scope = new PageScope();
  readonly #scripts = new CellScripts((url, place) => this.#scoped.asAdded(url, place));
  readonly #scoped: ScopedCells;
  readonly #tracebacks = new Tracebacks(this.#scripts, () => undefined);
  #count = 0;

  private constructor({ createLanguage, ScopedCells }: PageRoom, sharesMemory: boolean) {
    this.language = createLanguage({ folder });
    this.#scoped = new ScopedCells(guardFor(sharesMemory));
  }

  static async start(sharesMemory = false): Promise<PageNotebook> {
    return new PageNotebook(await pageRoom(), sharesMemory);
  }

  /** @returns the value that the cell ends with */
  async run(source: string): Promise<unknown> {
    const compiled = await this.#compile(source).catch(({ content }: CellError) =>
      assert.fail(`${source}\n${content.traceback.join("\n")}`),
    );
    compiled.commit();
    return this.scope.run(this.#scopedCell(source, compiled));
  }

  /** Why a cell is not run. */
  async refusal(source: string): Promise<CellError> {
    return this.#compile(source).then(
      () => assert.fail(`not refused: ${source}`),
      (error: CellError) => error,
    );
  }

  async wantsDebugger(source: string): Promise<boolean> {
    return this.#scopedCell(source, await this.#compile(source)).wantsDebugger;
  }

  async expect(...cells: [source: string, value: unknown][]): Promise<void> {
    for (const [source, value] of cells) {
      // An object of another context is never deeply equal to ours.
      const given = structuredClone(await this.run(source));
      assert.deepEqual(given, value, source);
    }
  }

  traceback({ name, message, stack = "" }: Error): string[] {
    const frames = stack
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at "));
    const report = { ename: name, evalue: message, head: `${name}: ${message}`, frames, causes: [] };
    return this.#tracebacks.content(report).traceback;
  }

  async #compile(source: string): Promise<Compiled> {
    this.#count++;
    return this.language.compile(this.#cell(source));
  }

  #scopedCell(source: string, compiled: Compiled): ReturnType<ScopedCells["add"]> {
    return this.#scoped.add(this.#scripts.add(this.#cell(source), compiled));
  }

  #cell(source: string) {
    return { id: this.#count, count: this.#count, url: `cell[${this.#count}]`, source };
  }
}
