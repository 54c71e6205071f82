import type { Debugger, Runtime } from "node:inspector";
import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Inspector } from "../cdp/inspector.js";
import type { Scripts } from "../cdp/scripts.js";
import { debuggerText } from "../debuggerText.js";
import type { Breakpoints } from "./breakpoints.js";
import type { Exceptions } from "./exceptions.js";
import { awaitingFrames, type Frame, visibleFrames } from "./frames.js";
import type { Sources } from "./sources.js";

/** The only thread that front ends see: the one on which the student's code runs. */
export const threadId = 1;

/** Where the main thread stands still. */
export interface Stop {
  readonly frames: readonly Frame[];
  readonly exception?: Runtime.RemoteObject;
}

type Step = "stepInto" | "stepOut" | "stepOver";

/** Stops and goes on: decides which of V8's stops are the student's. */
export class Pauses {
  readonly #inspector: Inspector;
  readonly #scripts: Scripts;
  readonly #sources: Sources;
  readonly #breakpoints: Breakpoints;
  readonly #exceptions: Exceptions;
  readonly #send: (event: string, body: object) => void;
  #stop: Stop | undefined;
  /** What the student has asked for since the last stop. */
  #asked: Step | "pause" | undefined;
  /** Set from an interrupt until the next cell: nothing stops. */
  #released = false;
  /** Grows with every stop and resumption; what was begun in an older one is dropped. */
  #epoch = 0;

  constructor(parts: {
    inspector: Inspector;
    scripts: Scripts;
    sources: Sources;
    breakpoints: Breakpoints;
    exceptions: Exceptions;
    send: (event: string, body: object) => void;
  }) {
    this.#inspector = parts.inspector;
    this.#scripts = parts.scripts;
    this.#sources = parts.sources;
    this.#breakpoints = parts.breakpoints;
    this.#exceptions = parts.exceptions;
    this.#send = parts.send;
    this.#inspector.on("Debugger.paused", (paused) => {
      // A rejection means that the session has been closed meanwhile, and V8 has let the main thread go.
      this.#paused(paused).catch(() => undefined);
    });
    this.#inspector.on("Debugger.resumed", () => this.#resumed());
  }

  get stop(): Stop | undefined {
    return this.#stop;
  }

  async continue(): Promise<void> {
    this.#asked = undefined;
    await this.#inspector.post("Debugger.resume");
  }

  async step(step: Step): Promise<void> {
    this.#asked = step;
    await this.#inspector.post(`Debugger.${step}`);
  }

  async pause(): Promise<void> {
    if (this.#stop !== undefined) return;
    this.#asked = "pause";
    await this.#inspector.post("Debugger.pause");
  }

  /** Lets the main thread go on, and stops at nothing until {@link arm}. */
  async release(): Promise<void> {
    this.#released = true;
    this.#asked = undefined;
    await this.#inspector.post("Debugger.setSkipAllPauses", { skip: true });
    // V8 has no answer for a thread that is not stopped, and it may be stopping just now.
    await this.#inspector.post("Debugger.resume").catch(() => undefined);
  }

  /**
   * Prepares for a cell. A step that ran out of the student's code, and a wish to pause, would have V8 stop in the
   * cell's head, where it must not (see the gate): there it skips all stops, and forgets the step.
   *
   * @returns whether {@link arm} is to be called when the cell's first script has been compiled
   */
  async disarm(): Promise<boolean> {
    if (!this.#released && (this.#asked === undefined || this.#stop !== undefined)) return false;
    if (!this.#released) await this.#inspector.post("Debugger.setSkipAllPauses", { skip: true });
    return true;
  }

  async arm(): Promise<void> {
    this.#released = false;
    await this.#inspector.post("Debugger.setSkipAllPauses", { skip: false });
    if (this.#asked === "pause") await this.#inspector.post("Debugger.pause");
    else this.#asked = undefined;
  }

  /** Ends as if V8 had gone on, for when the session closes and V8 will not say so. */
  end(): void {
    this.#resumed();
  }

  #resumed(): void {
    this.#epoch++;
    if (this.#stop === undefined) return;
    this.#stop = undefined;
    this.#send("continued", { threadId, allThreadsContinued: true });
  }

  async #paused(paused: Debugger.PausedEventDataType): Promise<void> {
    const epoch = ++this.#epoch;
    const next = await this.#decide(paused);
    if (epoch !== this.#epoch) return;
    if (next.stop === undefined) {
      await this.#inspector.post(`Debugger.${next.go}`);
      return;
    }
    const awaiting = await awaitingFrames(this.#inspector, this.#scripts, this.#sources, paused.callFrames);
    if (epoch !== this.#epoch) return;
    this.#asked = undefined;
    this.#stop = { ...next.stop, frames: [...next.stop.frames, ...awaiting] };
    this.#send("stopped", { ...next.event, threadId, allThreadsStopped: true });
  }

  async #decide(
    paused: Debugger.PausedEventDataType,
  ): Promise<
    | { stop: Stop; event: Partial<DebugProtocol.StoppedEvent["body"]> }
    | { stop?: undefined; go: Step | "resume" }
  > {
    if (this.#released) return { go: "resume" };
    const frames = await visibleFrames(this.#scripts, this.#sources, paused.callFrames);
    const isInStudents = frames[0]?.callFrame === paused.callFrames[0];
    if (isException(paused)) {
      if (frames.length === 0 || !(await this.#exceptions.stopsAt(paused))) return { go: this.#onwards() };
      const exception = paused.data as Runtime.RemoteObject;
      const text = exception.description?.split("\n")[0] ?? String(exception.value);
      return {
        stop: { frames, exception },
        event: { reason: "exception", description: debuggerText.pausedOnException, text },
      };
    }
    const v8Ids = paused.hitBreakpoints ?? [];
    if (v8Ids.length > 0) {
      const hitBreakpointIds = this.#breakpoints.hit(v8Ids);
      if (hitBreakpointIds.length > 0)
        return { stop: { frames }, event: { reason: "breakpoint", hitBreakpointIds } };
      if (this.#asked === undefined) return { go: "resume" };
    }
    if (isInStudents && this.#asked !== undefined) {
      return { stop: { frames }, event: { reason: this.#asked === "pause" ? "pause" : "step" } };
    }
    if (isInStudents && (await this.#isDebuggerStatement(paused))) {
      return {
        stop: { frames },
        event: { reason: "breakpoint", description: debuggerText.pausedOnStatement },
      };
    }
    return { go: await this.#past(paused) };
  }

  /** V8 says no more than `other` for it, as for the end of a step over an `await` that a breakpoint has overtaken. */
  async #isDebuggerStatement({ callFrames }: Debugger.PausedEventDataType): Promise<boolean> {
    const location = callFrames[0]?.location;
    if (location === undefined) return false;
    const { scriptSource } = await this.#inspector.post("Debugger.getScriptSource", {
      scriptId: location.scriptId,
    });
    const line = scriptSource.split("\n")[location.lineNumber] ?? "";
    return line.startsWith("debugger", location.columnNumber ?? 0);
  }

  /** How to go on after an exception that is let pass, without losing the step that met it. */
  #onwards(): Step | "resume" {
    return this.#asked === undefined || this.#asked === "pause" ? "resume" : this.#asked;
  }

  /** Where to go from a place that is not the student's. */
  async #past(paused: Debugger.PausedEventDataType): Promise<Step | "resume"> {
    if (this.#asked === "pause") return "stepInto";
    const top = paused.callFrames[0];
    const script = top && this.#scripts.get(top.location.scriptId);
    const reading = script && (await this.#sources.read(script));
    // A step that has left its cell by the end, or reaches the next one by its head, is over.
    if (
      this.#asked !== undefined &&
      top !== undefined &&
      reading !== undefined &&
      script?.url.startsWith("file:")
    ) {
      return "stepOver";
    }
    this.#asked = undefined;
    return "resume";
  }
}

function isException({ reason }: Debugger.PausedEventDataType): boolean {
  return reason === "exception" || reason === "promiseRejection";
}
