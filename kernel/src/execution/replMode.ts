import type { Runtime } from "node:inspector";
import type { Cell } from "../shared/cell.js";
import { kernelCall, kernelMember, literal } from "../shared/kernelNames.js";
import { type Presented, plainReport } from "../shared/threadMessages.js";
import type { UncompiledCell } from "../shared/uncompiledCell.js";
import type { Commands, MainThread } from "./mainThread.js";
import type { Stopped, StudentScope } from "./scope.js";
import { nobody, Stop } from "./stop.js";

/** A running cell's objects, which V8 keeps for the inspector until they are released. */
const groupOf = ({ id }: Cell): string => `cell ${id}`;

/** Has V8 evaluate a cell's scripts in its REPL mode, and describe their value or their error. */
export class ReplMode implements StudentScope {
  readonly #mainThread: MainThread;
  readonly #stop: Stop;
  /** By cell, while the thread is to enter it. */
  readonly #again = new Map<number, () => void>();

  /** @param shared the numbers that both threads see */
  constructor(mainThread: MainThread, shared: SharedArrayBuffer) {
    this.#mainThread = mainThread;
    this.#stop = new Stop(mainThread, new Int32Array(shared));
  }

  async run(cell: Cell, texts: readonly string[]): ReturnType<StudentScope["run"]> {
    await this.#stop.settled;
    let presented: string | undefined;
    for (const text of texts) {
      const evaluated = await this.#evaluate(cell, text);
      if (evaluated === undefined) return undefined;
      const { result, exceptionDetails } = evaluated;
      if (exceptionDetails) return this.#error(cell, exceptionDetails);
      // What the last script ends with: each way between the threads takes its time, so there is no other to ask.
      presented = result.value;
    }
    return presented === undefined ? "nothing" : JSON.parse(presented);
  }

  async offerUncompiled(cell: Cell, uncompiled: UncompiledCell): Promise<boolean> {
    await this.#stop.settled;
    const evaluated = await this.#evaluate(
      cell,
      `await ${kernelCall("offerUncompiled", cell.id, uncompiled)}`,
    );
    return evaluated !== undefined;
  }

  stop(cell: number, ended: Promise<unknown>): Promise<Stopped> {
    return this.#stop.stop(cell, ended);
  }

  watchLeftovers(): Promise<void> {
    return this.#stop.watchLeftovers();
  }

  handleExit(): void {
    this.#call("handleExit");
  }

  again(cell: number): void {
    this.#again.get(cell)?.();
  }

  release(cell: Cell): void {
    this.#mainThread.post("Runtime.releaseObjectGroup", { objectGroup: groupOf(cell) }).catch(() => {});
  }

  /** @returns `undefined` when V8 has thrown the script's promise away */
  async #evaluate(
    cell: Cell,
    expression: string,
    isAgain = false,
  ): Promise<Runtime.EvaluateReturnType | undefined> {
    try {
      return await this.#entering(cell, "Runtime.evaluate", {
        expression,
        objectGroup: groupOf(cell),
        replMode: true,
        awaitPromise: true,
      });
    } catch (error) {
      if (/Promise was collected/.test(String(error))) return undefined;
      // A termination that was meant for the cell before came late, and hit this one before its first line.
      if (isAgain || !/terminated/.test(String(error))) throw error;
      await this.#stop.stop(nobody, Promise.resolve());
      return this.#evaluate(cell, expression, true);
    }
  }

  async #error(cell: Cell, details: Runtime.ExceptionDetails): Promise<Presented> {
    const { exception, stackTrace, url, lineNumber, columnNumber } = details;
    if (exception === undefined) return { report: plainReport("Uncaught", details.text) };
    const presented =
      exception.objectId === undefined
        ? await this.#presentPrimitive(cell, exception)
        : await this.#presentObject(cell, exception.objectId);
    if (!("report" in presented)) throw new Error("An error was presented as a value.");
    const { report } = presented;
    // What V8 cannot parse or declare has no stack. Nor has an error of a library that hides its own frames; that one
    // was thrown in the library's file.
    const thrownIn = stackTrace?.callFrames[0]?.url || url;
    if (report.frames.length === 0 && (!thrownIn || thrownIn === cell.url))
      report.frames.push(`at ${cell.url}:${lineNumber + 1}:${columnNumber + 1}`);
    return presented;
  }

  async #presentObject(cell: Cell, objectId: string): Promise<Presented> {
    const called = this.#entering(cell, "Runtime.callFunctionOn", {
      functionDeclaration: `function(value) { return ${kernelMember("presentError")}(${cell.id}, value); }`,
      objectId,
      arguments: [{ objectId }],
      awaitPromise: true,
      returnByValue: true,
      objectGroup: groupOf(cell),
    });
    const { result, exceptionDetails } = await called.catch((error) => {
      if (/Promise was collected/.test(String(error))) return new Promise<never>(() => {});
      throw error;
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** A primitive that was thrown. */
  async #presentPrimitive(cell: Cell, thrown: Runtime.RemoteObject): Promise<Presented> {
    const { type, value, unserializableValue } = thrown;
    const code = unserializableValue ?? (type === "undefined" ? type : literal(value));
    const evaluated = await this.#evaluate(cell, `await ${kernelMember("presentError")}(${cell.id},${code})`);
    return evaluated ? JSON.parse(evaluated.result.value) : new Promise<never>(() => {});
  }

  /** Has the thread run what enters a cell; again, if it gives that up before it has begun. */
  async #entering<Command extends "Runtime.evaluate" | "Runtime.callFunctionOn">(
    { id }: Cell,
    command: Command,
    parameters: Commands[Command][0],
  ): Promise<Commands[Command][1]> {
    for (;;) {
      const givenUp = new Promise<undefined>((resolve) => {
        this.#again.set(id, () => resolve(undefined));
      });
      this.#call("ready");
      const answer = this.#mainThread.post(command, parameters);
      this.#call("leave");
      const answered = await Promise.race([answer, givenUp]).finally(() => this.#again.delete(id));
      if (answered !== undefined) return answered;
      answer.catch(() => {});
      await this.#stop.settled;
    }
  }

  /** "ready" and "leave" at once around what enters a cell: V8 may take all three in the midst of an earlier cell's loop. */
  #call(call: "leave" | "ready" | "handleExit"): void {
    this.#mainThread.post("Runtime.evaluate", { expression: kernelCall(call) }).catch(() => {});
  }
}
