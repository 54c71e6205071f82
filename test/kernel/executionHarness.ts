import { stripVTControlCharacters } from "node:util";
import type { CommMessage, RunOutcome } from "@six-steps/kernel/internal/execution/execution.js";
import type { Compiled } from "@six-steps/kernel/internal/language/language.js";
import type {
  DisplayContent,
  ErrorContent,
  MimeBundle,
} from "@six-steps/kernel/internal/shared/mimeBundle.js";

import { type HarnessOptions, HarnessProcess } from "./harnessProcess.js";

/** One call of `Outputs`, in order. */
export type Output =
  | { type: "stream"; cell: number; name: "stdout" | "stderr"; text: string }
  | { type: "display"; cell: number; content: DisplayContent; update: boolean }
  | { type: "clear"; cell: number; wait: boolean }
  | { type: "error"; cell: number; content: ErrorContent }
  | { type: "comm"; cell: number; message: CommMessage }
  | { type: "input"; cell: number; prompt: string; password: boolean };

/** A comm message from the page. */
export type PageMessage = Omit<CommMessage, "buffers" | "metadata"> & { buffers?: number[][] };

export interface RunOptions {
  allowStdin?: boolean;
  prelude?: string;
  /** Default `true`. */
  showsValue?: boolean;
  map?: Compiled["map"];
  source?: string;
  /** Stops the cell when it has printed this. */
  stopWhenPrinted?: string;
}

/** A process with the execution room in it: the student's main thread, and a worker that this test process talks to. */
export class ExecutionProcess extends HarnessProcess {
  readonly outputs: Output[] = [];
  /** Answers to `prompt()`, in order. */
  readonly answers: string[] = [];
  readonly #listeners = new Set<(output: Output) => void>();

  constructor(options: HarnessOptions = {}) {
    super("./executionHarnessMain.js", options);
  }

  protected heard({ output }: { output: Output }): void {
    this.outputs.push(output);
    if (output.type === "input" && this.answers.length > 0) this.answer(this.answers.shift() as string);
    for (const listener of this.#listeners) listener(output);
  }

  protected gone(): unknown {
    return { status: "gone", ...this.exit };
  }

  /** Runs JavaScript as one cell. The first cell's id and count are 1. */
  async run(code: string, { stopWhenPrinted, ...options }: RunOptions = {}): Promise<Shown> {
    const stop =
      stopWhenPrinted === undefined ? undefined : this.printed(stopWhenPrinted).then(() => this.interrupt());
    const outcome = await this.call<RunOutcome>("run", { code, options });
    await stop;
    return shown(outcome);
  }

  /** Resolves when a stream has shown this text, also in parts. */
  printed(text: string): Promise<void> {
    const from = this.outputs.length;
    return new Promise((resolve) => {
      this.exited.then(resolve);
      const look = () => {
        if (!this.text(from).includes(text)) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
    });
  }

  /** What the streams have shown, from one output on. */
  text(from = 0, cell?: number): string {
    return this.outputs
      .slice(from)
      .map((output) => (output.type === "stream" && (cell ?? output.cell) === output.cell ? output.text : ""))
      .join("");
  }

  /** Resolves with the first output that `matches`, also one that is there already. */
  output(matches: (output: Output) => boolean): Promise<Output> {
    const there = this.outputs.find(matches);
    if (there) return Promise.resolve(there);
    return new Promise((resolve, reject) => {
      this.exited.then(() => reject(new Error(`The process ended without this output: ${matches}`)));
      const look = (output: Output) => {
        if (!matches(output)) return;
        this.#listeners.delete(look);
        resolve(output);
      };
      this.#listeners.add(look);
    });
  }

  /** Answers the oldest open question. */
  answer(value: string): Promise<void> {
    return this.call("answer", { value });
  }

  interrupt(): Promise<void> {
    return this.call("interrupt");
  }

  comm(message: PageMessage): Promise<void> {
    return this.call("comm", { message });
  }

  comms(target?: string): Promise<Record<string, { target_name: string }>> {
    return this.call("comms", { target });
  }

  async end(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.exited;
  }
}

/** An outcome, easy to compare. */
export interface Shown {
  status: string;
  /** The value's `text/plain`. */
  value?: string;
  data?: MimeBundle;
  ename?: string;
  evalue?: string;
  /** Without colours, joined by line breaks. */
  traceback?: string;
}

function shown(outcome: RunOutcome): Shown {
  if (outcome.status === "error") {
    const { status, ename, evalue, traceback } = outcome;
    return { status, ename, evalue, traceback: stripVTControlCharacters(traceback.join("\n")) };
  }
  if (outcome.value === undefined) return { status: outcome.status };
  const { data } = outcome.value;
  return { status: outcome.status, value: data["text/plain"] as string, data };
}
