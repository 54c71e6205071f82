import type { DebugProtocol } from "@vscode/debugprotocol";
import type { Cell } from "../../shared/cell.js";
import { debuggerCall, importMarker } from "../../shared/kernelNames.js";
import { connectInspector, type Inspector } from "../cdp/inspector.js";
import { type Script, Scripts } from "../cdp/scripts.js";
import type { SendDebugEvent } from "../debugger.js";
import { debuggerText } from "../debuggerText.js";
import { Breakpoints } from "./breakpoints.js";
import { Exceptions } from "./exceptions.js";
import type { Frame } from "./frames.js";
import { type CellRegistry, KnownCells } from "./knownCells.js";
import { Pauses, type Stop } from "./pauses.js";
import { isSkipped, skippedPatterns } from "./skippedFiles.js";
import { Sources } from "./sources.js";
import { Variables } from "./variables/variables.js";

export class NotAttachedError extends Error {
  override readonly name = "NotAttachedError";

  constructor(command: string) {
    super(`\`${command}\` needs a debugger that is attached. Send \`initialize\` and \`attach\` first.`);
  }
}

export class NotStoppedError extends Error {
  override readonly name = "NotStoppedError";

  constructor() {
    super(debuggerText.notStopped);
  }
}

/** What exists while V8's debugger is on. */
export interface Attached {
  readonly scripts: Scripts;
  readonly sources: Sources;
  readonly pauses: Pauses;
  readonly exceptions: Exceptions;
}

/** Between DAP's requests and V8: the state of one kernel's debugger. */
export class Adapter {
  readonly cells: KnownCells;
  readonly breakpoints: Breakpoints;
  readonly #send: SendDebugEvent;
  #client: DebugProtocol.InitializeRequestArguments | undefined;
  #v8: { inspector: Inspector; variables: Variables } | undefined;
  #attached: Attached | undefined;
  #exceptionFilters: readonly string[] = [];
  /** The cell whose scripts wait for their breakpoints. */
  #held: { url: string; isDisarmed: boolean } | undefined;
  /** New scripts are taken one after the other, so that a marker comes after those before it. */
  #added: Promise<void> = Promise.resolve();
  #followsImports = false;
  #sequence = 0;

  constructor({ cellScripts, send }: { cellScripts: CellRegistry; send: SendDebugEvent }) {
    this.#send = send;
    this.cells = new KnownCells(cellScripts);
    this.breakpoints = new Breakpoints(this.cells, (breakpoint) =>
      this.sendEvent("breakpoint", { reason: "changed", breakpoint }),
    );
  }

  get isStarted(): boolean {
    return this.#client !== undefined;
  }

  get stop(): Stop | undefined {
    return this.#attached?.pauses.stop;
  }

  /** @throws {NotAttachedError} */
  attached(command: string): Attached {
    if (this.#attached === undefined) throw new NotAttachedError(command);
    return this.#attached;
  }

  /** V8's session. Opened on first use: the notebook's variables can be asked for without a debugger. */
  get inspector(): Inspector {
    return this.#connected().inspector;
  }

  get variables(): Variables {
    return this.#connected().variables;
  }

  /** @throws {NotStoppedError} when the program is running, or has gone on since the frame's id was given */
  frame(id: number): Frame {
    const frame = this.stop?.frames.find((frame) => frame.id === id);
    if (frame === undefined) throw new NotStoppedError();
    return frame;
  }

  start(client: DebugProtocol.InitializeRequestArguments): void {
    this.#client = client;
  }

  async attach({ justMyCode }: { justMyCode: boolean }): Promise<void> {
    if (this.#attached !== undefined) return;
    // A session that was opened for the variables does not know who asks now.
    this.#disconnect();
    const { inspector, variables } = this.#connected();
    const scripts = new Scripts(inspector, (script) => {
      // It fails when somebody switches the debugger off just now; then nothing is held any more.
      this.#added = this.#added.then(() => this.#scriptAdded(script)).catch(() => undefined);
    });
    const patterns = skippedPatterns({ justMyCode });
    const isStudents = (url: string): boolean => !isSkipped(url, patterns);
    const sources = new Sources({ inspector, scripts, cells: this.cells, isStudents });
    const exceptions = new Exceptions({ inspector, scripts, sources });
    const pauses = new Pauses({
      inspector,
      scripts,
      sources,
      exceptions,
      breakpoints: this.breakpoints,
      send: (event, body) => {
        variables.clear();
        this.sendEvent(event, body);
      },
    });
    this.#attached = { scripts, sources, pauses, exceptions };
    await inspector.post("Debugger.enable");
    await inspector.post("Debugger.setBlackboxPatterns", { patterns: [...patterns] });
    await exceptions.set(this.#exceptionFilters);
    await this.breakpoints.attach({ inspector, scripts, sources });
    await this.#followImports();
  }

  async setBreakpoints(
    path: string,
    requested: readonly DebugProtocol.SourceBreakpoint[],
  ): Promise<DebugProtocol.Breakpoint[]> {
    const breakpoints = await this.breakpoints.set(path, requested);
    await this.#followImports();
    return breakpoints;
  }

  async setExceptionFilters(filters: readonly string[]): Promise<void> {
    this.#exceptionFilters = filters;
    await this.#attached?.exceptions.set(filters);
  }

  /** Takes all of the debugger away: with the session V8 drops its breakpoints, and a stopped program goes on. */
  detach(): void {
    const attached = this.#attached;
    this.#attached = undefined;
    this.#client = undefined;
    this.#exceptionFilters = [];
    this.breakpoints.clear();
    this.#followImports().catch(() => undefined);
    attached?.pauses.end();
    if (this.#held !== undefined) this.#callGate(debuggerCall("letAllGo")).catch(() => undefined);
    this.#held = undefined;
    this.#disconnect();
  }

  /** Lets a stopped program go on, and stops at nothing until the next cell. */
  async release(): Promise<void> {
    await this.#attached?.pauses.release();
  }

  /** Without a debugger this costs nothing, not even the hash of the cell. */
  async cellWillRun({ url, source }: Cell): Promise<void> {
    const attached = this.#attached;
    if (attached === undefined) return;
    const isDisarmed = await attached.pauses.disarm();
    const holds = isDisarmed || this.breakpoints.has(this.cells.dump(source));
    // The last cell may have failed before all of its scripts came.
    if (holds || this.#held !== undefined) await this.#callGate(debuggerCall(holds ? "hold" : "letAllGo"));
    this.#held = holds ? { url, isDisarmed } : undefined;
  }

  /** Sets a new script's breakpoints; a cell that is held then goes on. */
  async #scriptAdded(script: Script): Promise<void> {
    if (script.url.startsWith(importMarker)) {
      await this.#callGate(debuggerCall("imported", Number(script.url.slice(importMarker.length))));
      return;
    }
    const held = this.#held?.url === script.url ? this.#held : undefined;
    const attached = this.#attached;
    try {
      if (held?.isDisarmed) {
        held.isDisarmed = false;
        await attached?.pauses.arm();
      }
      await this.breakpoints.setIn(script);
    } finally {
      if (held !== undefined) {
        const isLast = !(await attached?.sources.read(script))?.hoists;
        if (isLast) this.#held = undefined;
        await this.#callGate(debuggerCall(isLast ? "letAllGo" : "letOneGo"));
      }
    }
  }

  /** Breakpoints in files wait for the end of the imports that load them. */
  async #followImports(): Promise<void> {
    const follows = this.#attached !== undefined && this.breakpoints.inFiles;
    if (follows === this.#followsImports) return;
    this.#followsImports = follows;
    await this.#callGate(debuggerCall("followImports", follows));
  }

  async #callGate(call: string): Promise<void> {
    // With a name that is skipped: a wish to pause must not be met in here, in the midst of an inspector's call.
    const expression = `${call}\n//# sourceURL=node:kernel-debugger`;
    await this.inspector.post("Runtime.evaluate", { expression });
  }

  sendEvent(event: string, body?: object): void {
    this.#send({ seq: this.nextSequence(), type: "event", event, ...(body !== undefined && { body }) });
  }

  nextSequence(): number {
    return ++this.#sequence;
  }

  #connected(): { inspector: Inspector; variables: Variables } {
    if (this.#v8 === undefined) {
      const inspector = connectInspector();
      // JupyterLab's tree shows a variable's type in place of its value, except for Python's numbers and strings.
      const showsTypes =
        this.#client?.supportsVariableType === true && this.#client.clientID !== "jupyterlab";
      this.#v8 = { inspector, variables: new Variables(inspector, { showsTypes }) };
    }
    return this.#v8;
  }

  #disconnect(): void {
    this.#v8?.inspector.close();
    this.#v8 = undefined;
  }
}
