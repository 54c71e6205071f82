import type { Runtime } from "node:inspector";
import { inspect } from "node:util";
import type { Cell } from "../shared/cell.js";
import { kernelCall, kernelMember } from "../shared/kernelNames.js";
import type { Presented } from "../shared/threadMessages.js";
import type { CellScripts } from "./cellScripts.js";
import type { RunOutcome } from "./execution.js";
import type { MainThread } from "./mainThread.js";
import type { Stop } from "./stop.js";
import type { Tracebacks } from "./traceback.js";

/** Objects of the running cell, which V8 keeps for the inspector until they are released. */
const objectGroup = "cell";

/** Has V8 evaluate a cell's scripts, and describe their value or their error. */
export class Evaluation {
  readonly #mainThread: MainThread;
  readonly #scripts: CellScripts;
  readonly #tracebacks: Tracebacks;
  readonly #stop: Stop;

  constructor(mainThread: MainThread, scripts: CellScripts, tracebacks: Tracebacks, stop: Stop) {
    this.#mainThread = mainThread;
    this.#scripts = scripts;
    this.#tracebacks = tracebacks;
    this.#stop = stop;
  }

  /** @returns `undefined` when V8 has thrown the cell's promise away */
  async outcome(cell: Cell, texts: readonly string[], showsValue: boolean): Promise<RunOutcome | undefined> {
    let value: Runtime.RemoteObject = { type: "undefined" };
    for (const expression of texts) {
      const evaluated = await this.#evaluate(expression);
      if (evaluated === undefined) return undefined;
      const { result, exceptionDetails } = evaluated;
      if (exceptionDetails) return this.#error(cell, exceptionDetails);
      value = result;
    }
    if (!showsValue || value.type === "undefined") return { status: "ok" };
    const shown =
      value.objectId === undefined ? primitive(value) : await this.#present(cell, value.objectId, "present");
    if ("report" in shown) return { status: "error", ...this.#tracebacks.content(shown.report) };
    const { data } = shown.content;
    if (typeof data["text/plain"] === "string") data["text/plain"] = this.#scripts.inText(data["text/plain"]);
    return { status: "ok", value: shown.content };
  }

  /** V8 forgets the objects of the cell that has run. */
  release(): void {
    this.#mainThread.post("Runtime.releaseObjectGroup", { objectGroup }).catch(() => {});
  }

  /** @returns `undefined` when V8 has thrown the script's promise away */
  async #evaluate(expression: string, isAgain = false): Promise<Runtime.EvaluateReturnType | undefined> {
    try {
      this.#call("ready");
      const evaluated = this.#mainThread.post("Runtime.evaluate", {
        expression,
        objectGroup,
        replMode: true,
        awaitPromise: true,
      });
      this.#call("leave");
      return await evaluated;
    } catch (error) {
      if (/Promise was collected/.test(String(error))) return undefined;
      // A termination that was meant for the cell before came late, and hit this one before its first line.
      if (isAgain || !/terminated/.test(String(error))) throw error;
      await this.#stop.stop(0, Promise.resolve());
      return this.#evaluate(expression, true);
    }
  }

  async #error(cell: Cell, details: Runtime.ExceptionDetails): Promise<RunOutcome> {
    const { exception, stackTrace, url, lineNumber, columnNumber } = details;
    if (exception?.objectId === undefined) {
      const evalue = exception ? wordsOf(exception) : details.text;
      const report = { ename: "Uncaught", evalue, head: `Uncaught ${evalue}`, frames: [], causes: [] };
      return { status: "error", ...this.#tracebacks.content(report) };
    }
    const presented = await this.#present(cell, exception.objectId, "presentError");
    if (!("report" in presented)) throw new Error("An error was presented as a value.");
    const { report } = presented;
    // What V8 cannot parse or declare has no stack. Nor has an error of a library that hides its own frames; that one
    // was thrown in the library's file.
    const thrownIn = stackTrace?.callFrames[0]?.url || url;
    if (report.frames.length === 0 && (!thrownIn || thrownIn === cell.url))
      report.frames.push(`at ${cell.url}:${lineNumber + 1}:${columnNumber + 1}`);
    return { status: "error", ...this.#tracebacks.content(report) };
  }

  async #present(cell: Cell, objectId: string, how: "present" | "presentError"): Promise<Presented> {
    this.#call("ready");
    const called = this.#mainThread.post("Runtime.callFunctionOn", {
      functionDeclaration: `function(value) { return ${kernelMember(how)}(${cell.id}, value); }`,
      objectId,
      arguments: [{ objectId }],
      awaitPromise: true,
      returnByValue: true,
      objectGroup,
    });
    this.#call("leave");
    const { result, exceptionDetails } = await called.catch((error) => {
      if (/Promise was collected/.test(String(error))) return new Promise<never>(() => {});
      throw error;
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** Around each call that enters a cell, at once: V8 may take all three in the midst of an earlier cell's loop. */
  #call(call: "leave" | "ready"): void {
    this.#mainThread.post("Runtime.evaluate", { expression: kernelCall(call) }).catch(() => {});
  }
}

function primitive(value: Runtime.RemoteObject): Presented {
  return { content: { data: { "text/plain": wordsOf(value) }, metadata: {} } };
}

/** A primitive as Node's REPL shows it. */
function wordsOf(value: Runtime.RemoteObject): string {
  if (value.unserializableValue !== undefined) return value.unserializableValue;
  if (value.type === "string")
    return inspect(value.value, { maxStringLength: 10_000, breakLength: Infinity });
  if (value.type === "symbol") return value.description ?? "Symbol()";
  return String(value.value);
}
