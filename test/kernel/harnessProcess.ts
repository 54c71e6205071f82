import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * In milliseconds. A call that takes longer hangs: the process is ended then, and with it each call that waits, so that no
 * test waits longer than a minute.
 */
const patience = 45_000;

export interface HarnessOptions {
  /** The notebook's folder. Default: the working folder. */
  folder?: string;
  env?: NodeJS.ProcessEnv;
}

/** A process with rooms of the kernel in it, whose methods this test process calls: see `harnessLines.ts`. */
export abstract class HarnessProcess {
  readonly process: ChildProcess;
  exit: { code: number | null; signal: string | null } | undefined;
  /** What Node itself wrote to the process's stderr: an abort, a warning. */
  errors = "";
  readonly exited: Promise<void>;
  readonly #waiting = new Map<number, (result: never) => void>();
  #last = 0;

  /** @param main the file that starts it, beside this one */
  constructor(main: string, { folder = process.cwd(), env = {} }: HarnessOptions) {
    const path = fileURLToPath(new URL(main, import.meta.url));
    this.process = spawn(process.env.KERNEL_NODE ?? process.execPath, [path], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "pipe", "pipe", "pipe"],
    });
    this.process.stderr?.on("data", (data) => {
      this.errors += data;
    });
    createInterface({ input: this.process.stdio[3] as NodeJS.ReadableStream }).on("line", (line) => {
      const { id, result, ...said } = JSON.parse(line);
      if (id === undefined) {
        this.heard(said);
        return;
      }
      this.#waiting.get(id)?.(result as never);
      this.#waiting.delete(id);
    });
    this.exited = new Promise((resolve) => {
      this.process.on("exit", (code, signal) => {
        this.exit = { code, signal };
        for (const settle of this.#waiting.values()) settle(this.gone() as never);
        resolve();
      });
    });
  }

  /** Takes what the process says unasked. */
  protected abstract heard(said: object): void;

  /** What a call comes to when the process has ended. */
  protected abstract gone(): unknown;

  protected call<Result>(method: string, parameters: object = {}): Promise<Result> {
    if (this.exit) return Promise.resolve(this.gone() as Result);
    const id = ++this.#last;
    const line = `${JSON.stringify({ id, method, ...parameters })}\n`;
    (this.process.stdio[4] as NodeJS.WritableStream).write(line);
    return new Promise((resolve) => {
      const hangs = setTimeout(() => this.process.kill("SIGKILL"), patience);
      this.#waiting.set(id, ((result: Result) => {
        clearTimeout(hangs);
        resolve(result);
      }) as never);
    });
  }
}
