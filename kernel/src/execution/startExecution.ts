import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import { type FromStudent, type InputReply, type Link, Shared } from "../shared/threadMessages.js";
import type { CellScripts } from "./cellScripts.js";
import { Evaluation } from "./evaluation.js";
import type { CommMessage, Execution, Outputs, RunOptions, RunOutcome } from "./execution.js";
import { Incoming } from "./incoming.js";
import type { MainThread } from "./mainThread.js";
import { OpenComms } from "./openComms.js";
import { Stop } from "./stop.js";
import { Tracebacks } from "./traceback.js";

/** Milliseconds. A cell that called `process.exit` is over long before, unless the machine stands still. */
const longestExit = 1_000;

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
  readonly #scripts: CellScripts;
  readonly #outputs: Outputs;
  readonly #shared: Int32Array;
  readonly #incoming: Incoming;
  readonly #tracebacks: Tracebacks;
  readonly #stop: Stop;
  readonly #evaluation: Evaluation;
  readonly #comms: OpenComms;
  /** What ends a cell that called `process.exit`, once its work is over. */
  readonly #exited = new Map<number, () => void>();
  #running: Running | undefined;
  /** Whose an output is that nothing tells: the cell that ran last. */
  #latest = 0;

  constructor(link: Link, mainThread: MainThread, scripts: CellScripts, outputs: Outputs) {
    this.#link = link;
    this.#scripts = scripts;
    this.#outputs = outputs;
    this.#shared = new Int32Array(link.shared);
    this.#tracebacks = new Tracebacks(scripts, link.notebookFolder);
    this.#stop = new Stop(mainThread, this.#shared);
    this.#evaluation = new Evaluation(mainThread, scripts, this.#tracebacks, this.#stop);
    this.#comms = new OpenComms(link.port);
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
        this.#stop.settled.then(() => this.#evaluate(running, script.texts, compiled.showsValue)),
      ]);
      if (running.stopping && outcome.status === "error" && outcome.ename === "AbortError") {
        return this.#tracebacks.interrupted([]);
      }
      return outcome;
    } finally {
      this.#running = undefined;
      running.end({ status: "ok" });
      this.#incoming.drain();
      this.#evaluation.release();
    }
  }

  async #evaluate(running: Running, texts: readonly string[], showsValue: boolean): Promise<RunOutcome> {
    return (await this.#evaluation.outcome(running.cell, texts, showsValue)) ?? this.#forsaken(running);
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
        this.#comms.fromStudent(message.message);
        this.#outputs.comm(cell, message.message);
        return;
      case "commAccepted":
        this.#comms.accepted(message.id, message.target);
        return;
      case "commHandled":
        this.#comms.handled(message.sequence);
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

  async comm(message: CommMessage): Promise<void> {
    await this.#comms.toStudent(message);
    this.#incoming.drain();
  }

  comms(targetName?: string): Record<string, { target_name: string }> {
    return this.#comms.list(targetName);
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
    if (busy) this.#comms.handledAll();
  }

  dispose(): void {
    this.#link.port.close();
    this.#link.inputPort.close();
  }
}

const nativeCall =
  "Stop: the cell is inside a native call of Node (such as execSync), which nothing can end. It stops when that call returns.\n";
