import { CellScripts } from "@six-steps/kernel/internal/execution/cellScripts.js";
import type {
  CommMessage,
  Execution,
  Outputs,
  RunOutcome,
} from "@six-steps/kernel/internal/execution/execution.js";
import { OpenComms } from "@six-steps/kernel/internal/execution/openComms.js";
import { passOn } from "@six-steps/kernel/internal/execution/passOn.js";
import { Tracebacks } from "@six-steps/kernel/internal/execution/traceback.js";
import type { Compiled } from "@six-steps/kernel/internal/language/language.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import { interruptedContent } from "@six-steps/kernel/internal/shared/interruption.js";
import { type FromStudent, plainReport } from "@six-steps/kernel/internal/shared/threadMessages.js";
import type { WhyUncompiled } from "@six-steps/kernel/internal/shared/uncompiledCell.js";
import { kernelText } from "../kernelText.js";
import { guardFor } from "../language/guards.js";
import { ScopedCells } from "../language/scopedCells.js";
import { unavailableText } from "../language/unavailable.js";
import { ended, lost, StudentThread } from "./studentThread.js";

/** Chromium's and Firefox's. */
const ownFrames = /\n(?: *at |[^\s@]*@)[^\n]*\/student\.js[^\n]*:\d+:\d+\)?/g;

/** The execution room in a page: the student's code runs in a worker. */
export class PageExecution implements Execution {
  readonly student = new StudentThread((message) => this.#take(message));
  readonly #scoped = new ScopedCells(guardFor(this.student.sharesMemory));
  readonly #outputs: Outputs;
  readonly #variablesGone: () => void;
  readonly #scripts = new CellScripts((url, place) => this.#scoped.asAdded(url, place));
  readonly #tracebacks = new Tracebacks(this.#scripts, () => undefined); // a page has no files of the student's own
  comms = this.#noComms();
  /** What the student's thread does. */
  readonly #working = new Set<Promise<unknown>>();

  /** @param variablesGone called when the student's thread had to be started anew */
  constructor(outputs: Outputs, variablesGone: () => void) {
    this.#outputs = outputs;
    this.#variablesGone = variablesGone;
  }

  async run(cell: Cell, compiled: Compiled): Promise<RunOutcome> {
    const { wantsDebugger, ...scripts } = this.#scoped.add(this.#scripts.add(cell, compiled));
    if (wantsDebugger) this.#outputs.stream(cell.id, "stderr", `${unavailableText.debugger}\n`);
    const outcome = await this.#noted(this.student.run(cell, scripts));
    if (outcome === undefined) return { status: "ok" };
    if (outcome === lost)
      return {
        status: "error",
        ...this.#tracebacks.content(plainReport("KernelLost", kernelText.threadLost)),
      };
    if (outcome === ended) {
      const { traceback, ...content } = interruptedContent();
      return { status: "error", ...content, traceback: [...traceback, kernelText.endedByForce] };
    }
    if ("report" in outcome) return { status: "error", ...this.#tracebacks.content(outcome.report) };
    const { data } = outcome.content;
    if (typeof data["text/plain"] === "string") data["text/plain"] = this.#inText(data["text/plain"]);
    return { status: "ok", value: outcome.content };
  }

  async offerUncompiled({ id, count, source }: Cell, why: WhyUncompiled): Promise<void> {
    await this.#noted(this.student.offerUncompiled(id, { count, source, ...why }));
  }

  async interrupt(): Promise<void> {
    if (!(await this.student.stop(Promise.all(this.#working)))) return;
    this.comms.handledAll();
    for (const comm_id of Object.keys(this.comms.list()))
      this.#outputs.comm(
        0,
        { type: "comm_close", content: { comm_id, data: {} }, metadata: {}, buffers: [] },
        0,
      );
    this.comms = this.#noComms();
    this.#variablesGone();
  }

  async comm(message: CommMessage, number: number): Promise<void> {
    await this.#noted(this.comms.toStudent(message, number));
  }

  async end(): Promise<void> {
    this.student.end();
  }

  #noComms(): OpenComms {
    return new OpenComms((message, number) => this.student.comm(message, number));
  }

  async #noted<Result>(work: Promise<Result>): Promise<Result> {
    this.#working.add(work);
    try {
      return await work;
    } finally {
      this.#working.delete(work);
    }
  }

  #take(message: FromStudent): void {
    switch (message.type) {
      case "stream":
        this.#outputs.stream(message.cell, message.name, this.#inText(message.text));
        return;
      case "error":
        this.#outputs.error(message.cell, this.#tracebacks.content(message.report));
        return;
      case "input":
        this.#ask(message).catch(() => {}); // the cell was stopped
        return;
      case "display":
      case "clear":
      case "comm":
      case "commAccepted":
      case "commTarget":
      case "commHandled":
        passOn(message, "cell" in message ? message.cell : 0, this.#outputs, this.comms);
    }
  }

  /** A stack that a program prints, without the frames of the page's own script. */
  #inText(text: string): string {
    return this.#scripts.inText(text).replace(ownFrames, "");
  }

  async #ask({ cell, prompt, password }: Extract<FromStudent, { type: "input" }>): Promise<void> {
    this.student.answer(await this.#outputs.input(cell, prompt, password, new AbortController().signal));
  }
}
