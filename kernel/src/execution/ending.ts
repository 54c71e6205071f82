import type { Cell } from "../shared/cell.js";
import type { ErrorContent } from "../shared/mimeBundle.js";
import type { Outputs, RunOutcome } from "./execution.js";
import { executionText } from "./executionText.js";
import type { OpenComms } from "./openComms.js";
import type { Programs } from "./programs.js";
import type { StudentScope } from "./scope.js";
import type { Tracebacks } from "./traceback.js";

/** In milliseconds, for the student's listeners to the process's `exit`. */
const longestEnd = 1_000;

/** A cell that the main thread works for. */
export interface Running {
  cell: Cell;
  /** Ends the run from outside, when V8 will not. */
  end(outcome: RunOutcome): void;
  ended: Promise<RunOutcome>;
  stopping: boolean;
  /** Its outcome is settled. */
  isOver: boolean;
  /** What it threw first besides its own run, as in a timer, and nobody caught. */
  uncaught?: ErrorContent;
  /** By its Stop. */
  endedWorkers: number;
}

interface Parts {
  scope: StudentScope;
  /** By the cell's id. */
  running: ReadonlyMap<number, Running>;
  programs: Programs;
  outputs: Outputs;
  tracebacks: Tracebacks;
  comms: OpenComms;
  /** Passes on what the student's thread has said until now. */
  drain(): void;
  /** The cell that ran last. */
  latest(): number;
}

/** Ends what cells are at, with all that they have started: by Stop, and with the kernel. */
export class Ending {
  readonly #parts: Parts;
  #ended: Promise<void> | undefined;
  /** To be called when the listeners to the process's `exit` have been. */
  exitHandled = () => {};

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Ends all running cells; without one, what keeps the thread busy. */
  async stopAll(): Promise<void> {
    const all = this.#markAll();
    const call = this.#endCall();
    try {
      if (all.length === 0) await this.#stop(undefined, call);
      await Promise.all(all.map((running) => this.#stop(running, call)));
    } finally {
      // Else the thread would wait for this Stop at the end of every later call.
      this.#parts.programs.callStopped();
    }
  }

  /** @param call the programs that a blocking call waited for */
  async #stop(running: Running | undefined, call: Promise<string[]>): Promise<void> {
    const { scope, programs, outputs, tracebacks, comms, drain, latest } = this.#parts;
    const cell = running?.cell.id ?? 0;
    const { frames, busy, late, byItself } = await scope.stop(cell, running?.ended ?? Promise.resolve());
    if (!late) programs.callOver();
    if (late) outputs.stream(cell || latest(), "stderr", `${executionText.nativeCall}\n`);
    if (running && !byItself) {
      drain();
      const ended = [...(await call).splice(0), ...(await programs.endAwaited(cell))];
      const workers = running.endedWorkers === 0 ? [] : [executionText.workers(running.endedWorkers)];
      this.#tellEnded(cell, [...ended.map(executionText.program), ...workers]);
    }
    running?.end(tracebacks.interrupted(frames));
    if (busy) comms.handledAll();
  }

  /** The thread has ended something that a cell had set up. */
  workEnded(cell: number, what: "worker" | "failing"): void {
    const { running: all, outputs } = this.#parts;
    const running = all.get(cell);
    if (what === "failing") outputs.stream(cell, "stderr", `${executionText.endedFailing}\n`);
    else if (running?.stopping) running.endedWorkers++;
    else this.#tellEnded(cell, [executionText.workers(1)]);
  }

  #tellEnded(cell: number, things: readonly string[]): void {
    if (things.length === 0) return;
    this.#parts.outputs.stream(cell, "stderr", `${executionText.alsoEnded(things.join(", "))}\n`);
  }

  /** The kernel ends. */
  end(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    const tooLate = new Promise((resolve) => setTimeout(resolve, longestEnd).unref());
    await Promise.race([this.#handleExit(), tooLate]);
    this.#parts.drain();
    await this.#parts.programs.endAll();
  }

  /** A cell that still runs is ended without a word: nobody waits for it any more. */
  async #handleExit(): Promise<void> {
    const { scope } = this.#parts;
    const all = this.#markAll();
    if (all.length > 0) void this.#endCall();
    await Promise.all(all.map(({ cell, ended }) => scope.stop(cell.id, ended)));
    await new Promise<void>((resolve) => {
      this.exitHandled = resolve;
      scope.handleExit();
    });
  }

  #endCall(): Promise<string[]> {
    // It may have said only just now that it goes into the call.
    this.#parts.drain();
    return this.#parts.programs.endCall();
  }

  #markAll(): Running[] {
    const all = [...this.#parts.running.values()];
    for (const running of all) running.stopping = true;
    return all;
  }
}
