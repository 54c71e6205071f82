import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { WebSocket } from "undici";
import { firefoxPath } from "../../bench/browser/installedBrowsers.js";

interface Event {
  method: string;
  params: { context?: string; source?: { context?: string }; [more: string]: unknown };
}

/** The system's Firefox, by WebDriver BiDi: Playwright asks it for more than Debian's ESR knows. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  readonly #listeners = new Set<(event: Event) => void>();
  #sent = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  static async launch(): Promise<Firefox> {
    if (!firefoxPath)
      throw new Error("No Firefox found, and CI must have one: install Debian's firefox-esr.");
    const profile = mkdtempSync(join(tmpdir(), "six-steps-firefox-"));
    const process = spawn(firefoxPath, ["--headless", "--remote-debugging-port=0", "--profile", profile]);
    const address = await new Promise<string>((resolve, reject) => {
      let printed = "";
      process.stderr.on("data", (chunk) => {
        printed += chunk;
        const [, found] = /WebDriver BiDi listening on (ws:\S+)\s/.exec(printed) ?? [];
        if (found) resolve(found);
      });
      process.once("exit", () => reject(new Error(`Firefox ended before it was ready:\n${printed}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    });
    const firefox = new Firefox(process, profile, socket);
    await firefox.send("session.new", { capabilities: {} });
    await firefox.send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
    return firefox;
  }

  async newPage(): Promise<FirefoxPage> {
    const { context } = await this.send<{ context: string }>("browsingContext.create", { type: "tab" });
    return new FirefoxPage(this, context);
  }

  send<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.#sent;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  listen(listener: (event: Event) => void): void {
    this.#listeners.add(listener);
  }

  #hear(message: Event & { id?: number; error?: string; message?: string; result?: unknown }): void {
    if (message.method) for (const listener of this.#listeners) listener(message);
    const asked = this.#waiting.get(message.id ?? 0);
    if (message.error) asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result as never);
    this.#waiting.delete(message.id ?? 0);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.send("browser.close", {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** A tab, with what of Playwright's own pages drives a notebook. */
export class FirefoxPage {
  readonly #firefox: Firefox;
  readonly #context: string;

  constructor(firefox: Firefox, context: string) {
    this.#firefox = firefox;
    this.#context = context;
  }

  on(method: "log.entryAdded" | "network.beforeRequestSent", heard: (params: Event["params"]) => void): void {
    this.#firefox.listen((event) => {
      const context = event.params.context ?? event.params.source?.context;
      if (event.method === method && context === this.#context) heard(event.params);
    });
  }

  async goto(url: string): Promise<void> {
    await this.#firefox.send("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  readonly evaluate = (async (task: (given: unknown) => unknown, given: unknown) => {
    const { type, result, exceptionDetails } = await this.#firefox.send<{
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${task})(${JSON.stringify(given)})))()`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails?.text);
    return result?.value === undefined ? undefined : JSON.parse(result.value);
  }) as Page["evaluate"];

  readonly waitForFunction = (async (
    task: (given: unknown) => unknown,
    given: unknown,
    { timeout = 30_000 } = {},
  ) => {
    for (const end = performance.now() + timeout; !(await this.evaluate(task, given)); ) {
      if (performance.now() > end) throw new Error(`It did not come in ${timeout / 1000} s: ${task}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }) as unknown as Page["waitForFunction"];

  async close(): Promise<void> {
    await this.#firefox.send("browsingContext.close", { context: this.#context });
  }
}
