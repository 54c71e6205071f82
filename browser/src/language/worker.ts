import "../workerSettings.js"; // first
import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import { Tracebacks } from "@six-steps/kernel/internal/execution/traceback.js";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { CellError, type Language } from "@six-steps/kernel/internal/language/language.js";
import { answerCalls, type Port } from "../calls.js";
import { folder } from "../folder.js";
import type { LanguageCalls } from "../messages.js";
import { guardFor } from "./guards.js";
import { ScopedCells } from "./scopedCells.js";
import { declarations } from "./typeScript.js";
import { unavailableText } from "./unavailable.js";

let language: Language;
let cells: CellScripts;
let scoped: ScopedCells;
let tracebacks: Tracebacks;
let guard = guardFor(false);

/** What TypeScript reads and binds for it is there when a lesson's first cell comes. It is never run. */
const likeFirst = {
  id: 0,
  count: 0,
  url: "warm-up",
  source: 'import { exercises, tf } from "six-steps"; tf; exercises;',
};

async function begin(): Promise<void> {
  language = createLanguage({ folder });
  cells = new CellScripts();
  scoped = new ScopedCells(guard);
  tracebacks = new Tracebacks(cells, () => undefined); // a page has no files of the student's own
  await language.warmUp();
  await language.compile({ ...likeFirst, silent: true }).catch(() => {});
}

answerCalls<LanguageCalls>(globalThis as unknown as Port, {
  async start({ declarations: given, sharesMemory }) {
    guard = guardFor(sharesMemory);
    const files = typeof given === "string" ? await (await fetch(given)).json() : given;
    for (const [path, text] of Object.entries<string>(files)) declarations.set(path, text);
    await begin();
  },
  async compile(cell) {
    try {
      const compiled = await language.compile(cell);
      const { wantsDebugger, ...made } = scoped.add(cells.add(cell, compiled));
      return { ...made, warning: compiled.warning ?? (wantsDebugger ? unavailableText.debugger : undefined) };
    } catch (error) {
      if (error instanceof CellError) return { error: error.content, why: error.why };
      throw error;
    }
  },
  commit: (url) => cells.get(url)?.compiled.commit(),
  brokeOff: (url) => cells.get(url)?.compiled.brokeOff(),
  async forget() {
    language.dispose();
    await begin();
  },
  traceback: (report) => tracebacks.content(scoped.inReport(report)),
  inText: (text) => cells.inText(scoped.inText(text)),
  complete: (code, cursor) => language.complete(code, cursor),
  inspect: (code, cursor, detailLevel) => language.inspect(code, cursor, detailLevel),
  isComplete: (code) => language.isComplete(code),
});
