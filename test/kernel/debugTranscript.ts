import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { HarnessProcess } from "./harnessProcess.js";

const project = process.cwd();
const sessions = join(project, "test/kernel/debugSessions");

/**
 * A kernel with language, execution and debugger, and a transcript of what a front end and its debugger say:
 * `→` a request, `←` its answer, `!` an event, `▸` a value that can be opened. Ids are left out, paths are named.
 */
export class DebugTranscript extends HarnessProcess {
  readonly lines: string[] = [];
  printed = "";
  readonly #events: DebugProtocol.Event[] = [];
  readonly #names = new Map<string, string>();
  #arrived: (() => void) | undefined;
  #last = 0;
  #compared = false;

  constructor(t: TestContext, { folder = project } = {}) {
    super("./debuggerHarnessMain.js", { folder });
    this.exited.then(() => this.#arrived?.());
    t.after(() => {
      this.process.kill("SIGKILL");
      // The kernel's own children may hold them a little longer.
      for (const stream of this.process.stdio) stream?.destroy();
      // A session that hangs shows how far it came.
      if (!this.#compared) t.diagnostic(`${this.lines.join("\n")}\n${this.errors}`);
    });
  }

  protected heard({ event, output }: { event?: DebugProtocol.Event; output?: { text: string } }): void {
    if (output !== undefined) this.printed += output.text;
    if (event === undefined) return;
    this.#events.push(event);
    this.#arrived?.();
  }

  protected gone(): string {
    return `the kernel died: ${this.exit?.code ?? this.exit?.signal} ${this.errors}`;
  }

  /** initialize and attach, as JupyterLab does; with what the front end would not do by itself left out of the transcript. */
  async attach(args: object = {}): Promise<void> {
    await this.silently("debugInfo", {});
    await this.silently("initialize", { clientID: "jupyterlab", supportsVariableType: true });
    await this.silently("attach", args);
    await this.waitFor("initialized");
  }

  /** Makes a cell known and gives it a name in the transcript. */
  async dumpCell(
    name: string,
    code: string,
    ...lines: (number | DebugProtocol.SourceBreakpoint)[]
  ): Promise<string> {
    const { sourcePath } = await this.silently<{ sourcePath: string }>("dumpCell", { code });
    this.#names.set(sourcePath, name);
    if (lines.length > 0) await this.setBreakpoints(sourcePath, ...lines);
    return sourcePath;
  }

  async setBreakpoints(path: string, ...lines: (number | DebugProtocol.SourceBreakpoint)[]): Promise<void> {
    const breakpoints = lines.map((line) => (typeof line === "number" ? { line } : line));
    await this.request("setBreakpoints", { source: { path }, breakpoints });
  }

  /** Sends a request and writes it and its answer down. */
  async request<Body = Record<string, never>>(command: string, args: object = {}): Promise<Body> {
    this.lines.push(`→ ${command} ${this.#compact(args)}`.trimEnd());
    const response = await this.#debug(command, args);
    this.lines.push(
      response.success
        ? `← ${this.#compact(response.body)}`
        : `← fails: ${this.#named(response.message ?? "")}`,
    );
    return response.body;
  }

  async silently<Body>(command: string, args: object): Promise<Body> {
    const response = await this.#debug(command, args);
    assert.ok(response.success, `${command}: ${response.message}`);
    return response.body;
  }

  /** Runs a cell without waiting for its end. */
  run(code: string): Promise<string> {
    return this.call<string>("run", { code });
  }

  interrupt(): Promise<void> {
    return this.call("interrupt", {});
  }

  /** Writes down the events up to one of this name. */
  async event(name: string): Promise<DebugProtocol.Event> {
    for (;;) {
      const event = await this.#nextEvent();
      this.lines.push(`! ${event.event} ${this.#compact(event.body ?? {})}`.trimEnd());
      if (event.event === name) return event;
    }
  }

  async waitFor(name: string): Promise<void> {
    while ((await this.#nextEvent()).event !== name);
  }

  /** Waits for a stop, and writes down the stack and, where asked, scopes with their variables. */
  async stopped({
    scopes = [],
    open = [],
  }: {
    scopes?: string[];
    open?: string[];
  } = {}): Promise<DebugProtocol.StackFrame[]> {
    await this.event("stopped");
    const { stackFrames } = await this.silently<DebugProtocol.StackTraceResponse["body"]>("stackTrace", {
      threadId: 1,
    });
    for (const { name, source, line, column } of stackFrames) {
      const path = source?.path ?? "";
      // Line numbers of files that others edit say less than the lines, and change.
      const place = path.includes("/lib/src/")
        ? `${path}: ${readFileSync(path, "utf8").split("\n")[line - 1]?.trim()}`
        : `${path}:${line}:${column}`;
      this.lines.push(`    ${name} at ${this.#named(place)}`);
    }
    if (scopes.length > 0) await this.scopes(stackFrames[0]?.id ?? 0, { scopes, open });
    return stackFrames;
  }

  async scopes(frameId: number, { scopes, open = [] }: { scopes: string[]; open?: string[] }): Promise<void> {
    const body = await this.silently<DebugProtocol.ScopesResponse["body"]>("scopes", { frameId });
    for (const scope of body.scopes) {
      if (!scopes.includes(scope.name)) continue;
      this.lines.push(`    ${scope.name}`);
      await this.variables(scope.variablesReference, open, "      ");
    }
  }

  async variables(
    variablesReference: number,
    open: string[],
    indent = "    ",
    page: object = {},
  ): Promise<void> {
    const args = { variablesReference, ...page };
    const { variables } = await this.silently<DebugProtocol.VariablesResponse["body"]>("variables", args);
    for (const { name, value, variablesReference } of variables) {
      this.lines.push(
        `${indent}${variablesReference === 0 ? " " : "▸"} ${name} = ${this.#named(value)}`.trimEnd(),
      );
      if (variablesReference !== 0 && open.includes(name))
        await this.variables(variablesReference, open.slice(open.indexOf(name)), `${indent}  `);
    }
  }

  note(line: string): void {
    this.lines.push(`# ${line}`);
  }

  /** Writes down what a cell came to. */
  async ends(running: Promise<string>): Promise<void> {
    this.lines.push(`= ${this.#named((await running).split("\n")[0] ?? "")}`.trimEnd());
  }

  /** Lets a cell that has stopped go on to its end. */
  async goesOn(running: Promise<string>): Promise<void> {
    await this.request("continue");
    await this.event("continued");
    await this.ends(running);
  }

  /** Switches the debugger off while a cell has stopped. */
  async disconnects(running: Promise<string>, args: object = {}): Promise<void> {
    await this.request("disconnect", args);
    await this.event("terminated");
    await this.ends(running);
  }

  /** Compares the transcript with the golden one; `UPDATE_GOLDEN=1` writes it. */
  matches(name: string): void {
    this.#compared = true;
    const path = join(sessions, `${name}.txt`);
    const text = `${this.lines.join("\n")}\n`;
    if (process.env.UPDATE_GOLDEN === "1") {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return;
    }
    assert.equal(text, readFileSync(path, "utf8"));
  }

  async #debug(command: string, args: object): Promise<DebugProtocol.Response> {
    const request = { seq: ++this.#last, type: "request", command, arguments: args };
    const response = await this.call<DebugProtocol.Response>("debug", { request });
    assert.equal(response.request_seq, request.seq, JSON.stringify(response));
    return response;
  }

  async #nextEvent(): Promise<DebugProtocol.Event> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) return event;
      assert.equal(this.process.exitCode, null, this.errors);
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  /** Without ids and what is always the same. */
  #compact(value: object): string {
    const dropped = new Set([
      "id",
      "threadId",
      "allThreadsStopped",
      "allThreadsContinued",
      "frameId",
      "srcFrameId",
      "hitBreakpointIds",
    ]);
    const text = JSON.stringify(value, (key, value) => {
      if (dropped.has(key)) return undefined;
      if (key === "variablesReference") return value === 0 ? undefined : "▸";
      if (key === "source" && typeof value?.path === "string") return value.path;
      return value;
    });
    return text === "{}" ? "" : this.#named(text.replace(/"(\w+)":/g, "$1: ").replaceAll(",", ", "));
  }

  #named(text: string): string {
    for (const [path, name] of this.#names) text = text.replaceAll(path, name);
    return text.replaceAll(project, "PROJECT").replace(/[^" ]*six-steps-kernel-\d+\//g, "CELLS/");
  }
}
