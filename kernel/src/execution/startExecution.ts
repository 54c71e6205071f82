import type { Runtime } from "node:inspector";
import { inspect } from "node:util";
import type { Cell } from "../cell.js";
import type { Compiled } from "../language/language.js";
import type { CellScripts } from "./cellScripts.js";
import type { CommMessage, Execution, Outputs, RunOptions, RunOutcome } from "./execution.js";
import { Incoming } from "./incoming.js";
import type { MainThread } from "./mainThread.js";
import {
  type FromStudent,
  type InputReply,
  type Link,
  type Presented,
  Shared,
  type ToStudent,
} from "./messages.js";
import { Stop } from "./stop.js";
import { Tracebacks } from "./traceback.js";

/** Milliseconds. A cell that called `process.exit` is over long before, unless the machine stands still. */
const longestExit = 1_000;

/** Objects of the running cell, which V8 keeps for the inspector until they are released. */
const objectGroup = "cell";

/**
 * The execution room's worker side.
 *
 * @param link from `startStudentSide`, through `workerData`
 */
export function startExecution(
  link: Link,
  mainThread: MainThread,
  scripts: CellScripts,
  outputs: Outputs,
): Execution {
  return new WorkerExecution(link, mainThread, scripts, outputs);
}

interface Running {
  cell: Cell;
  /** Ends the run from outside, when V8 will not. */
  end(outcome: RunOutcome): void;
  ended: Promise<RunOutcome>;
  stopping: boolean;
}

class WorkerExecution implements Execution {
  readonly #link: Link;
  readonly #mainThread: MainThread;
  readonly #scripts: CellScripts;
  readonly #outputs: Outputs;
  readonly #shared: Int32Array;
  readonly #incoming: Incoming;
  readonly #tracebacks: Tracebacks;
  readonly #stop: Stop;
  readonly #openComms = new Map<string, string>();
  readonly #handled = new Map<number, () => void>();
  /** What ends a cell that called `process.exit`, once its work is over. */
  readonly #exited = new Map<number, () => void>();
  #sequence = 0;
  #running: Running | undefined;
  /** Whose an output is that nothing tells: the cell that ran last. */
  #latest = 0;

  constructor(link: Link, mainThread: MainThread, scripts: CellScripts, outputs: Outputs) {
    this.#link = link;
    this.#mainThread = mainThread;
    this.#scripts = scripts;
    this.#outputs = outputs;
    this.#shared = new Int32Array(link.shared);
    this.#tracebacks = new Tracebacks(scripts, link.notebookFolder);
    this.#stop = new Stop(mainThread);
    this.#incoming = new Incoming(
      link.port,
      link.shared,
      (cell, name, text) => outputs.stream(cell || this.#latest, name, scripts.inText(text)),
      (message) => this.#take(message),
    );
  }

  async run(cell: Cell, compiled: Compiled, { allowStdin }: RunOptions): Promise<RunOutcome> {
    const script = this.#scripts.add(cell, compiled);
    let end: (outcome: RunOutcome) => void = () => {};
    const ended = new Promise<RunOutcome>((resolve) => {
      end = resolve;
    });
    const running: Running = { cell, end, ended, stopping: false };
    this.#running = running;
    this.#latest = cell.id;
    Atomics.store(this.#shared, Shared.allowStdin, allowStdin ? 1 : 0);
    try {
      const outcome = await Promise.race([
        ended,
        this.#stop.settled.then(() => this.#evaluateAll(running, compiled, script.texts)),
      ]);
      if (running.stopping && outcome.status === "error" && outcome.ename === "AbortError") {
        return this.#tracebacks.interrupted([]);
      }
      return outcome;
    } finally {
      this.#running = undefined;
      running.end({ status: "ok" });
      this.#incoming.drain();
      this.#mainThread.post("Runtime.releaseObjectGroup", { objectGroup }).catch(() => {});
    }
  }

  async #evaluateAll(running: Running, compiled: Compiled, texts: readonly string[]): Promise<RunOutcome> {
    const { cell } = running;
    let value: Runtime.RemoteObject = { type: "undefined" };
    for (const expression of texts) {
      const evaluated = await this.#evaluate(expression);
      if (evaluated === undefined) return this.#forsaken(running);
      const { result, exceptionDetails } = evaluated;
      if (exceptionDetails) return this.#error(cell, exceptionDetails);
      value = result;
    }
    if (!compiled.showsValue || value.type === "undefined") return { status: "ok" };
    const shown =
      value.objectId === undefined ? primitive(value) : await this.#present(cell, value.objectId, "present");
    if ("report" in shown) return { status: "error", ...this.#tracebacks.content(shown.report) };
    const { data } = shown.content;
    if (typeof data["text/plain"] === "string") data["text/plain"] = this.#scripts.inText(data["text/plain"]);
    return { status: "ok", value: shown.content };
  }

  /** A cell whose promise V8 has thrown away: it was stopped, or awaits what nobody can settle any more. */
  async #forsaken(running: Running): Promise<RunOutcome> {
    this.#incoming.drain();
    if (running.stopping) return running.ended;
    const ended = await Promise.race([running.ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    if (ended !== undefined) return running.ended;
    const evalue = "The cell awaits a promise that nothing can settle any more.";
    const report = {
      ename: "UnsettledAwait",
      evalue,
      head: `UnsettledAwait: ${evalue}`,
      frames: [],
      causes: [],
    };
    return { status: "error", ...this.#tracebacks.content(report) };
  }

  /** @returns `undefined` when V8 has thrown the script's promise away */
  async #evaluate(expression: string, isAgain = false): Promise<Runtime.EvaluateReturnType | undefined> {
    try {
      this.#call("ready()");
      const evaluated = this.#mainThread.post("Runtime.evaluate", {
        expression,
        objectGroup,
        replMode: true,
        awaitPromise: true,
      });
      this.#call("leave()");
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
    const { exception, lineNumber, columnNumber } = details;
    if (exception?.objectId === undefined) {
      const evalue = exception ? wordsOf(exception) : details.text;
      const report = { ename: "Uncaught", evalue, head: `Uncaught ${evalue}`, frames: [], causes: [] };
      return { status: "error", ...this.#tracebacks.content(report) };
    }
    const presented = await this.#present(cell, exception.objectId, "presentError");
    if (!("report" in presented)) throw new Error("An error was presented as a value.");
    const { report } = presented;
    // What V8 cannot parse or declare has no stack.
    if (report.frames.length === 0)
      report.frames.push(`at ${cell.url}:${lineNumber + 1}:${columnNumber + 1}`);
    return { status: "error", ...this.#tracebacks.content(report) };
  }

  async #present(cell: Cell, objectId: string, how: "present" | "presentError"): Promise<Presented> {
    this.#call("ready()");
    const called = this.#mainThread.post("Runtime.callFunctionOn", {
      functionDeclaration: `function(value) { return __kernel.${how}(${cell.id}, value); }`,
      objectId,
      arguments: [{ objectId }],
      awaitPromise: true,
      returnByValue: true,
      objectGroup,
    });
    this.#call("leave()");
    const { result, exceptionDetails } = await called.catch((error) => {
      if (/Promise was collected/.test(String(error))) return new Promise<never>(() => {});
      throw error;
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** Around each call that enters a cell, at once: V8 may take all three in the midst of an earlier cell's loop. */
  #call(call: "ready()" | "leave()"): void {
    this.#mainThread.post("Runtime.evaluate", { expression: `__kernel.${call}` }).catch(() => {});
  }

  #take(message: Exclude<FromStudent, { type: "stream" }>): void {
    const cell =
      message.type === "commAccepted" || message.type === "commHandled" ? 0 : message.cell || this.#latest;
    switch (message.type) {
      case "display":
        this.#outputs.display(cell, message.content, message.update);
        return;
      case "clear":
        this.#outputs.clear(cell, message.wait);
        return;
      case "error":
        this.#outputs.error(cell, this.#tracebacks.content(message.report));
        return;
      case "exit":
        this.#exit(cell, message);
        return;
      case "exited":
        this.#exited.get(cell)?.();
        return;
      case "input":
        void this.#input(cell, message);
        return;
      case "comm":
        this.#commFromStudent(cell, message.message);
        return;
      case "commAccepted":
        this.#openComms.set(message.id, message.target);
        return;
      case "commHandled":
        this.#handled.get(message.sequence)?.();
        return;
    }
  }

  #exit(cell: number, { report }: Extract<FromStudent, { type: "exit" }>): void {
    const content = this.#tracebacks.content(report);
    const running = this.#running;
    if (running?.cell.id !== cell) {
      this.#outputs.error(cell, content);
      return;
    }
    // Not before the thread is free: the termination would hit the next cell, which then never ends.
    const end = () => {
      clearTimeout(timer);
      this.#exited.delete(cell);
      running.end({ status: "error", ...content });
    };
    const timer = setTimeout(end, longestExit);
    this.#exited.set(cell, end);
  }

  async #input(
    cell: number,
    { id, prompt, password }: Extract<FromStudent, { type: "input" }>,
  ): Promise<void> {
    let reply: InputReply;
    try {
      reply = { id, value: await this.#outputs.input(cell, prompt, password) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? error.message : String(error) };
    }
    this.#link.inputPort.postMessage(reply);
    Atomics.add(this.#shared, Shared.inputs, 1);
    Atomics.notify(this.#shared, Shared.inputs);
  }

  #commFromStudent(cell: number, message: CommMessage): void {
    const { comm_id, target_name = "" } = message.content;
    if (message.type === "comm_open") this.#openComms.set(comm_id, target_name);
    if (message.type === "comm_close") this.#openComms.delete(comm_id);
    this.#outputs.comm(cell, message);
  }

  async comm(message: CommMessage): Promise<void> {
    if (message.type === "comm_close") this.#openComms.delete(message.content.comm_id);
    const sequence = ++this.#sequence;
    await new Promise<void>((resolve) => {
      this.#handled.set(sequence, resolve);
      this.#link.port.postMessage({ type: "comm", sequence, message } satisfies ToStudent);
    });
    this.#handled.delete(sequence);
    this.#incoming.drain();
  }

  comms(targetName?: string): Record<string, { target_name: string }> {
    const open: Record<string, { target_name: string }> = {};
    for (const [id, target_name] of this.#openComms) {
      if (targetName === undefined || target_name === targetName) open[id] = { target_name };
    }
    return open;
  }

  async interrupt(): Promise<void> {
    const running = this.#running;
    if (running) running.stopping = true;
    const { frames, busy, late } = await this.#stop.stop(
      running?.cell.id ?? 0,
      running?.ended ?? Promise.resolve(),
    );
    if (late) {
      this.#outputs.stream(running?.cell.id ?? this.#latest, "stderr", nativeCall);
    }
    running?.end(this.#tracebacks.interrupted(frames));
    // A handler that was ended does not say so itself.
    if (busy) for (const resolve of this.#handled.values()) resolve();
  }

  dispose(): void {
    this.#link.port.close();
    this.#link.inputPort.close();
  }
}

const nativeCall =
  "Stop: the cell is inside a native call of Node (such as execSync), which nothing can end. It stops when that call returns.\n";

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
