import type { Compiled } from "../language/language.js";
import type { Cell } from "../shared/cell.js";
import type { Link } from "../shared/controlData.js";
import {
  type ErrorReport,
  type FromStudent,
  plainReport,
  Shared,
  type ToStudent,
} from "../shared/threadMessages.js";
import type { WhyUncompiled } from "../shared/uncompiledCell.js";
import type { CellScripts } from "./cellScripts.js";
import { Descriptors } from "./descriptors.js";
import { Ending, type Running } from "./ending.js";
import type { CommMessage, Execution, Outputs, RunOptions, RunOutcome } from "./execution.js";
import { executionText } from "./executionText.js";
import { MessagesFromStudent } from "./fromStudent.js";
import { OpenComms } from "./openComms.js";
import { ownFiles } from "./ownFiles.js";
import { passOn } from "./passOn.js";
import { Programs } from "./programs.js";
import { Questions } from "./questions.js";
import type { StudentScope } from "./scope.js";
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
  scope: StudentScope,
  scripts: CellScripts,
  outputs: Outputs,
): Execution {
  return new WorkerExecution(link, scope, scripts, outputs);
}

class WorkerExecution implements Execution {
  readonly #scripts: CellScripts;
  readonly #outputs: Outputs;
  readonly #shared: Int32Array;
  readonly #messages: MessagesFromStudent;
  readonly #tracebacks: Tracebacks;
  readonly #scope: StudentScope;
  readonly comms: OpenComms;
  /** What ends a cell that called `process.exit`, once its work is over. */
  readonly #exited = new Map<number, () => void>();
  readonly #questions: Questions;
  readonly #descriptors: Descriptors;
  readonly #programs: Programs;
  readonly #ending: Ending;
  /** By the cell's id: several at once where each has a subshell of its own. */
  readonly #running = new Map<number, Running>();
  #latest = 0;

  constructor(link: Link, scope: StudentScope, scripts: CellScripts, outputs: Outputs) {
    this.#scripts = scripts;
    this.#outputs = outputs;
    this.#shared = new Int32Array(link.shared);
    this.#scope = scope;
    this.#programs = new Programs(this.#shared);
    this.#tracebacks = new Tracebacks(scripts, ownFiles(link.notebookFolder));
    this.comms = new OpenComms((message, number) =>
      link.port.postMessage({ type: "comm", number, message } satisfies ToStudent),
    );
    this.#questions = new Questions(link, outputs);
    this.#messages = new MessagesFromStudent(
      link.port,
      link.shared,
      (cell, name, text) => outputs.stream(cell || this.#likely, name, scripts.inText(text)),
      (message) => this.#take(message),
    );
    this.#ending = new Ending({
      scope,
      running: this.#running,
      programs: this.#programs,
      outputs,
      tracebacks: this.#tracebacks,
      comms: this.comms,
      drain: () => this.#messages.drain(),
      latest: () => this.#likely,
    });
    this.#descriptors = new Descriptors(this.#shared, (name, text, isLate) =>
      this.#messages.takeWritten(this.#likely, name, text, isLate),
    );
  }

  /** Whose an output is that nothing tells: the cell's that began last, of those that run. */
  get #likely(): number {
    if (this.#running.has(this.#latest)) return this.#latest;
    return [...this.#running.keys()].at(-1) ?? this.#latest;
  }

  async run(cell: Cell, compiled: Compiled, { allowStdin }: RunOptions): Promise<RunOutcome> {
    const script = this.#scripts.add(cell, compiled);
    return this.#occupy(cell, allowStdin, (running) => this.#evaluate(running, script.texts));
  }

  async offerUncompiled(cell: Cell, why: WhyUncompiled): Promise<void> {
    if (Atomics.load(this.#shared, Shared.uncompiledHandlers) === 0) return;
    const { count, source } = cell;
    await this.#occupy(cell, false, async (running) => {
      const answered = await this.#scope.offerUncompiled(cell, { count, source, ...why });
      return answered ? { status: "ok" } : this.#forsaken(running);
    });
  }

  /** Has the main thread work for a cell, until the work ends or Stop ends it. */
  async #occupy(
    cell: Cell,
    allowStdin: boolean,
    work: (running: Running) => Promise<RunOutcome>,
  ): Promise<RunOutcome> {
    let end: (outcome: RunOutcome) => void = () => {};
    const ended = new Promise<RunOutcome>((resolve) => {
      end = resolve;
    });
    const running: Running = { cell, end, ended, stopping: false, isOver: false, endedWorkers: 0 };
    this.#running.set(cell.id, running);
    this.#descriptors.open();
    this.#drain(); // what came before belongs to the cell before
    this.#latest = cell.id;
    this.#questions.begin(cell.id, allowStdin);
    let outcome: RunOutcome;
    try {
      outcome = await Promise.race([ended, this.#toTheEnd(cell, work(running))]);
    } finally {
      running.isOver = true;
      this.#questions.end(cell.id);
      running.end({ status: "ok" });
      this.#drain();
      this.#running.delete(cell.id);
      this.#scope.release(cell);
    }
    if (outcome.status === "ok") return { ...outcome, uncaught: running.uncaught };
    return running.stopping && outcome.ename === "AbortError" ? this.#tracebacks.interrupted([]) : outcome;
  }

  /** Passes on all that the student's code has said and written until now. */
  #drain(): void {
    this.#messages.drain();
    this.#descriptors.read();
    this.#messages.drain();
  }

  /** A cell without an error goes on while it reads standard input, by a callback that nobody awaits. */
  async #toTheEnd({ id }: Cell, work: Promise<RunOutcome>): Promise<RunOutcome> {
    const outcome = await work;
    if (outcome.status === "error") return outcome;
    this.#messages.drain();
    await this.#questions.allRead(id);
    return outcome;
  }

  async #evaluate(running: Running, texts: readonly string[]): Promise<RunOutcome> {
    const ran = await this.#scope.run(running.cell, texts);
    if (ran === undefined) return this.#forsaken(running);
    if (ran === "nothing") return { status: "ok" };
    if ("report" in ran) return { status: "error", ...this.#tracebacks.content(ran.report) };
    const { data } = ran.content;
    if (typeof data["text/plain"] === "string") data["text/plain"] = this.#scripts.inText(data["text/plain"]);
    return { status: "ok", value: ran.content };
  }

  /** A cell whose promise V8 has thrown away: it was stopped, or awaits what nobody can settle any more. */
  async #forsaken(running: Running): Promise<RunOutcome> {
    this.#messages.drain();
    if (running.stopping) return running.ended;
    const ended = await Promise.race([running.ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    if (ended !== undefined) return running.ended;
    return {
      status: "error",
      ...this.#tracebacks.content(plainReport("UnsettledAwait", executionText.unsettled)),
    };
  }

  #take(message: Exclude<FromStudent, { type: "stream" }>): void {
    const cell = "cell" in message ? message.cell || this.#likely : 0;
    switch (message.type) {
      case "error":
        this.#error(message.cell, message.report);
        return;
      case "exit":
        this.#exit(cell, message);
        return;
      case "exited":
        this.#exited.get(cell)?.();
        return;
      case "leftover":
        void this.#scope.watchLeftovers();
        return;
      case "givenUp":
        this.#scope.again(cell);
        return;
      case "program":
      case "call":
        this.#programs.take(message);
        return;
      case "programEnded":
      case "callEnded":
        // Before what the cell prints next.
        this.#messages.takeHeld();
        this.#descriptors.read();
        this.#programs.take(message);
        return;
      case "exitHandled":
        this.#ending.exitHandled();
        return;
      case "workerStarted":
        this.#programs.workerStarted();
        return;
      case "ended":
        this.#ending.workEnded(cell, message.what);
        return;
      case "blocked":
        this.#outputs.error(cell, this.#tracebacks.interrupted(message.frames));
        return;
      case "input":
      case "mayAsk":
      case "reading":
        this.#questions.take(cell, message);
        return;
      default:
        passOn(message, cell, this.#outputs, this.comms);
    }
  }

  #error(cell: number, report: ErrorReport): void {
    const content = this.#tracebacks.content(report);
    const running = this.#running.get(cell);
    if (running) running.uncaught ??= content;
    this.#outputs.error(cell || this.#likely, content);
  }

  #exit(cell: number, { report }: Extract<FromStudent, { type: "exit" }>): void {
    const content = this.#tracebacks.content(report);
    const running = this.#running.get(cell);
    if (running === undefined || running.isOver) {
      this.#error(cell, report);
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

  async comm(message: CommMessage, number: number): Promise<void> {
    await this.comms.toStudent(message, number);
    this.#messages.drain();
  }

  interrupt(): Promise<void> {
    return this.#ending.stopAll();
  }

  end(): Promise<void> {
    return this.#ending.end();
  }
}
